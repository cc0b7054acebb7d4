using NghiTrinh.Documents.Calendars;

namespace NghiTrinh.Documents.Tests.Calendars;

/// <summary>Readers written by others must find in our file what we put there, all of them the same.</summary>
public sealed class ForeignReaderTests
{
    private const string Python = "/usr/bin/python3";
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    private const string Expected = """
        item-1@nghitrinh|VTODO|20231231|Nội dung mẫu 1|NEEDS-ACTION
        item-2@nghitrinh|VTODO|20230930|Nội dung mẫu 2|COMPLETED
        item-3@nghitrinh|VTODO|20231031|Nội dung mẫu 3|IN-PROCESS
        item-4@nghitrinh|VTODO|20231031|Nội dung mẫu 4|CANCELLED
        sitting-1@nghitrinh|VEVENT|20231123T140000|Hội nghị Ban Chấp hành lần thứ 14; định kỳ, mẫu|CONFIRMED
        sitting-2@nghitrinh|VEVENT|20231228|Hội nghị chuyên đề mẫu|CONFIRMED
        sitting-3@nghitrinh|VEVENT|20231205|Hội nghị mẫu bị hủy|CANCELLED
        """;

    [Fact]
    public void Python_icalendar_agrees() => Agrees("icalendar", """
        import sys, icalendar
        def moment(v): return v.strftime('%Y%m%dT%H%M%S') if hasattr(v, 'hour') else v.strftime('%Y%m%d')
        for c in icalendar.Calendar.from_ical(open(sys.argv[1], 'rb').read()).subcomponents:
            if c.name in ('VEVENT', 'VTODO'):
                print('|'.join([c['UID'], c.name, moment((c.get('DTSTART') or c.get('DUE')).dt), c['SUMMARY'], c['STATUS']]))
        """);

    [Fact]
    public void Python_vobject_agrees() => Agrees("vobject", """
        import sys, vobject
        def moment(v): return v.strftime('%Y%m%dT%H%M%S') if hasattr(v, 'hour') else v.strftime('%Y%m%d')
        for c in vobject.readOne(open(sys.argv[1], newline='', encoding='utf-8').read()).components():
            if c.name in ('VEVENT', 'VTODO'):
                at = c.dtstart if hasattr(c, 'dtstart') else c.due
                print('|'.join([c.uid.value, c.name, moment(at.value), c.summary.value, c.status.value]))
        """);

    [Fact]
    public void Libical_agrees() => Agrees("gi", """
        import sys, gi
        gi.require_version('ICalGLib', '3.0')
        from gi.repository import ICalGLib as I
        calendar = I.Component.new_from_string(open(sys.argv[1], newline='', encoding='utf-8').read())
        for kind, name in ((I.ComponentKind.VEVENT_COMPONENT, 'VEVENT'), (I.ComponentKind.VTODO_COMPONENT, 'VTODO')):
            c = calendar.get_first_component(kind)
            while c is not None:
                at = c.get_dtstart() if name == 'VEVENT' else c.get_due()
                status = I.property_status_to_string(c.get_status()) if hasattr(I, 'property_status_to_string') else None
                if status is None: status = c.get_first_property(I.PropertyKind.STATUS_PROPERTY).get_value_as_string()
                print('|'.join([c.get_uid(), name, at.as_ical_string(), c.get_summary(), status]))
                c = calendar.get_next_component(kind)
        """, "gi.require_version('ICalGLib', '3.0')");

    [Fact]
    public void Ical_js_agrees()
    {
        if (!Tool.Has("node", "-e", "require('ical.js')")) Assert.Skip("The node package ical.js is not installed.");

        Compare(path => Tool.Run("node", Limit, "-e", """
            const I = require('ical.js');
            const root = new I.Component(I.parse(require('fs').readFileSync(process.argv[1], 'utf8')));
            for (const name of ['vevent', 'vtodo']) for (const c of root.getAllSubcomponents(name)) {
              const at = c.getFirstPropertyValue(name === 'vevent' ? 'dtstart' : 'due');
              console.log([c.getFirstPropertyValue('uid'), name.toUpperCase(), at.toICALString(), c.getFirstPropertyValue('summary'), c.getFirstPropertyValue('status')].join('|'));
            }
            """, path)!);
    }

    /// <summary>khal prints events only.</summary>
    [Fact]
    public void Khal_agrees_on_the_sittings()
    {
        if (!Tool.Has("khal", "--version")) Assert.Skip("khal is not installed.");
        using var file = new CalendarOnDisk();
        var settings = Path.Combine(file.Folder, "khal.conf");
        File.WriteAllText(settings, $"""
            [calendars]
            [[year]]
            path = {Directory.CreateDirectory(Path.Combine(file.Folder, "year")).FullName}
            [locale]
            timeformat = %H%M%S
            dateformat = %Y%m%d
            longdateformat = %Y%m%d
            datetimeformat = %Y%m%dT%H%M%S
            longdatetimeformat = %Y%m%dT%H%M%S
            local_timezone = Asia/Ho_Chi_Minh
            default_timezone = Asia/Ho_Chi_Minh
            """);

        var printed = Tool.Run("khal", Limit, "-c", settings, "printics", file.Path, "--format", "{uid}|VEVENT|{start-long}|{title}")!;

        Assert.All(Expected.Split('\n').Where(line => line.Contains("VEVENT", StringComparison.Ordinal)),
            line => Assert.Contains(line[..line.LastIndexOf('|')], printed, StringComparison.Ordinal));
    }

    private static void Agrees(string module, string script, string needs = "")
    {
        if (!Tool.Has(Python, "-c", $"import {module}\n{needs}")) Assert.Skip($"Python's {module} is not installed.");
        Compare(path => Tool.Run(Python, Limit, "-c", script, path)!);
    }

    private static void Compare(Func<string, string> read)
    {
        using var file = new CalendarOnDisk();

        var lines = read(file.Path).Split('\n', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal);

        Assert.Equal(Expected.Split('\n'), lines);
    }

    private sealed class CalendarOnDisk : IDisposable
    {
        public string Folder { get; } = Directory.CreateTempSubdirectory("nghi-trinh-").FullName;

        public string Path => System.IO.Path.Combine(Folder, "year.ics");

        public CalendarOnDisk() => File.WriteAllBytes(Path, IcsFile.Write(IcsFileTests.Year));

        public void Dispose() => Directory.Delete(Folder, recursive: true);
    }
}
