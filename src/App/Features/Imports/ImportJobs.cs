using System.Collections.Concurrent;
using System.Threading.Channels;
using NghiTrinh.App.Shell.Lists;
using NghiTrinh.Domain.History;

namespace NghiTrinh.App.Features.Imports;

/// <summary>Where the recording of a long list stands.</summary>
public sealed class ImportJob(CommitteeId committee, ListToTakeIn list) : IProgress<int>
{
    private volatile int _written;

    public CommitteeId Committee => committee;

    public ListToTakeIn List => list;

    /// <summary>Lines to record.</summary>
    public int Lines => list.Reading.Accepted.Count;

    /// <summary>Lines written so far; they hold once all are.</summary>
    public int Written => Math.Min(_written, Lines);

    /// <summary>Whether it is over, well or not.</summary>
    public bool IsOver { get; set; }

    /// <summary>Why nothing was recorded, where a rule said no.</summary>
    public Refusal? Refusal { get; set; }

    /// <summary>Whether nothing was recorded because of a fault of the program.</summary>
    public bool HasFailed { get; set; }

    void IProgress<int>.Report(int value) => _written = value;
}

/// <summary>Records long lists one after the other, beside the requests. A job that is broken off has recorded nothing.</summary>
public sealed partial class ImportJobs(TakeIn takeIn, Uploads uploads, ILogger<ImportJobs> log) : BackgroundService
{
    private readonly Channel<Guid> _waiting = Channel.CreateUnbounded<Guid>(new() { SingleReader = true });
    private readonly ConcurrentDictionary<Guid, ImportJob> _jobs = new();

    /// <summary>The job of an upload, or null.</summary>
    public ImportJob? Find(Guid upload) => _jobs.GetValueOrDefault(upload);

    /// <summary>Puts a list in line; once for each upload, unless its last job came to nothing.</summary>
    public void Begin(CommitteeId committee, Guid upload, ListToTakeIn list)
    {
        var job = new ImportJob(committee, list);
        if (_jobs.AddOrUpdate(upload, job, (_, present) => present is { IsOver: true } ? job : present) == job)
            _waiting.Writer.TryWrite(upload);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await foreach (var upload in _waiting.Reader.ReadAllAsync(stoppingToken))
                if (Find(upload) is { } job)
                    await RunAsync(upload, job, stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program ends; what was not yet in is confirmed once more after the next start.
        }
    }

    private async Task RunAsync(Guid upload, ImportJob job, CancellationToken stop)
    {
        try
        {
            job.Refusal = (await takeIn.RecordAsync(job.Committee, job.List, stop, job)).Refusal;
            if (job.Refusal is null)
            {
                // From here on the ledger itself tells that it is in.
                _jobs.TryRemove(upload, out _);
                await uploads.ClearAsync(upload, stop);
            }
        }
        catch (Exception failure) when (!stop.IsCancellationRequested)
        {
            // One list that fails must not keep the next one waiting for ever.
            job.HasFailed = true;
            ImportFailed(log, failure, upload);
        }
        job.IsOver = true;
    }

    [LoggerMessage(2121, LogLevel.Error, "The import of upload {Upload} failed; nothing was recorded")]
    private static partial void ImportFailed(ILogger log, Exception failure, Guid upload);
}
