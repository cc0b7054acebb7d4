using NghiTrinh.App.Commands;

return await CommandLine.RunAsync(args);
