using NghiTrinh.Documents.Official;
using NghiTrinh.Documents.Printing;
using PdfSharp.Pdf;

namespace NghiTrinh.Documents.Confidence;

/// <summary>The ballot of one kind as PDF, to be printed as it is. Says the same as <see cref="BallotDocx"/>.</summary>
public static class BallotPdf
{
    private const double LeftMm = 72;
    private const double RightMm = 93;
    private const double StampRoomMm = 13;
    private const double BoxMm = 5.5;
    private const double PaddingMm = 1.2;
    private const double TableSize = 12;

    /// <summary>The ballot; more than one copy gives the same pages so often.</summary>
    public static byte[] Write(PaperVote vote, PaperBallot ballot, int copies = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(copies, 1);
        using var document = new PdfDocument();
        using (var sheet = new PdfSheet(document))
            for (var copy = 0; copy < copies; copy++)
                new Pages(sheet, vote, ballot).Draw();
        return StablePdf.Of(document, VoteWords.BallotTitle(vote.Form));
    }

    private sealed class Pages(PdfSheet sheet, PaperVote vote, PaperBallot ballot)
    {
        private readonly DocumentProfile _profile = vote.Profile;
        private readonly OfficialTexts _texts = new(vote.Profile, DocumentLanguage.Vietnamese);
        private readonly double _left = vote.Profile.Margins.Left;
        private readonly double[] _widths = Widths(Layout.TextWidthMm(vote.Profile, landscape: false), vote.Levels.Count);
        private double _top;
        private int _page;

        public void Draw()
        {
            NewPage();
            Head();
            Title();
            HeaderRow();
            foreach (var (at, official) in ballot.Officials.Index()) Row(at, official);
            _top += 3;
            foreach (var note in BallotText.Notes(vote)) Text(note, 11, centred: false);
        }

        private static double[] Widths(double text, int levels)
        {
            const double number = 12, level = 18;
            var rest = text - number - levels * level;
            return [number, rest * 0.36, rest * 0.64, .. Enumerable.Repeat(level, levels)];
        }

        private void NewPage()
        {
            sheet.NewPage();
            _top = _profile.Margins.Top;
            if (++_page > 1) sheet.Write($"{_page}", 13, _left, 10, _widths.Sum());
        }

        private void Head()
        {
            var (left, right) = (_top, _top);
            if (vote.SuperiorBody is { } superior) left += sheet.Write(Caps(superior), _profile.BodiesSize, _left, left, LeftMm);
            left += sheet.Write(Caps(vote.IssuingBody), _profile.BodiesSize, _left, left, LeftMm, bold: true);
            if (vote.IsParty)
                left += sheet.Write("*", _profile.BodiesSize, _left, left, LeftMm);
            else
                sheet.Rule(_left + LeftMm * 0.36, left + 1, LeftMm * 0.28);
            left += StampRoomMm;
            left += sheet.Write(FormDocx.StampWords, 10, _left, left, LeftMm);

            var title = _left + _widths.Sum() - RightMm;
            right += sheet.Write(_texts.TitleLine, _profile.TitleLineSize, title, right, RightMm, bold: true);
            if (_texts.Motto is { } motto) right += sheet.Write(motto, _profile.MottoSize, title, right, RightMm, bold: true);
            sheet.Rule(title + (RightMm - _texts.TitleRuleMm) / 2, right + 1, _texts.TitleRuleMm);
            _top = Math.Max(left, right) + 4;
        }

        private void Title()
        {
            Text(Caps(VoteWords.BallotTitle(vote.Form)), _profile.KindSize, bold: true);
            foreach (var line in BallotText.Subtitles(vote, ballot)) Text(line, _profile.SubjectSize, bold: true);
            _top += 3;
            Text(BallotText.Instruction(vote), TableSize, centred: false);
            _top += 2;
        }

        private void HeaderRow() => Cells(BallotText.Headers(vote), bold: true, boxes: false);

        private void Row(int at, PaperOfficial official) =>
            Cells([$"{at + 1}", official.Name, official.Position, .. vote.Levels.Select(_ => "")], bold: false, boxes: true);

        private void Cells(string[] texts, bool bold, bool boxes)
        {
            var height = texts.Select((text, at) => sheet.Height(text, TableSize, Inner(at), bold || at == 1)).Max() + 2 * PaddingMm;
            if (boxes) height = Math.Max(height, BoxMm + 2 * PaddingMm);
            if (_top + height > PdfSheet.HeightMm - _profile.Margins.Bottom)
            {
                NewPage();
                HeaderRow();
            }
            var left = _left;
            for (var at = 0; at < texts.Length; at++)
            {
                sheet.Rectangle(left, _top, _widths[at], height);
                if (boxes && at >= texts.Length - vote.Levels.Count)
                    sheet.Rectangle(left + (_widths[at] - BoxMm) / 2, _top + (height - BoxMm) / 2, BoxMm, BoxMm, thickness: 0.9);
                else
                    Cell(texts[at], at, left, height, bold || at == 1, centred: !boxes || at == 0);
                left += _widths[at];
            }
            _top += height;
        }

        private void Cell(string text, int at, double left, double height, bool bold, bool centred)
        {
            var free = height - sheet.Height(text, TableSize, Inner(at), bold);
            sheet.Write(text, TableSize, left + PaddingMm, _top + free / 2, Inner(at), bold, centred);
        }

        private double Inner(int column) => _widths[column] - 2 * PaddingMm;

        private void Text(string text, double size, bool bold = false, bool centred = true) =>
            _top += sheet.Write(text, size, _left, _top, _widths.Sum(), bold, centred);

        private static string Caps(string text) => text.ToUpperInvariant();
    }
}
