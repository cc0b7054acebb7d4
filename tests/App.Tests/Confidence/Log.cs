using System.Text;
using Microsoft.Extensions.Logging;

namespace NghiTrinh.App.Tests.Confidence;

/// <summary>Keeps everything that is logged, at every level.</summary>
internal sealed class Log : ILoggerProvider
{
    private readonly StringBuilder _text = new();

    public string Text
    {
        get
        {
            lock (_text)
                return _text.ToString();
        }
    }

    public ILogger CreateLogger(string categoryName) => new Writer(this);

    public void Dispose()
    {
    }

    private sealed class Writer(Log log) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            lock (log._text)
                log._text.AppendLine(formatter(state, exception)).AppendLine(exception?.ToString());
        }
    }
}
