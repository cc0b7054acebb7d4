using Microsoft.Extensions.Localization;
using NghiTrinh.Documents.Wording;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Registrations;

namespace NghiTrinh.App.Shell;

/// <summary>Calls and registrations in words.</summary>
public static class RegistrationText
{
    /// <summary>A change.</summary>
    public static string Of(Change change, Reading r)
    {
        var w = r.Words;
        return change switch
        {
            CallChange.Opened c => w.Say(
                $"đề nghị {c.Agencies.Count} cơ quan đăng ký, hạn {w.Date(c.DueOn)}", $"called on {c.Agencies.Count} agencies to register by {w.Date(c.DueOn)}"),
            CallChange.Extended c => w.Say($"gia hạn đăng ký đến {w.Date(c.DueOn)}", $"extended the deadline to {w.Date(c.DueOn)}"),
            CallChange.NothingRegistered c => w.Say(
                $"{r.At.Find(c.Agency)?.Name} không đăng ký nội dung nào", $"{r.At.Find(c.Agency)?.Name} registers nothing"),
            CallChange.Closed => w.Say("kết thúc đợt đăng ký", "closed the call for registrations"),
            RegistrationChange.Entered c => w.Say($"{r.At.Find(c.Agency)?.Name} soạn đăng ký", $"{r.At.Find(c.Agency)?.Name} prepared the registration"),
            RegistrationChange.Amended => w.Say("sửa đăng ký", "amended the registration"),
            RegistrationChange.Submitted => w.Say("nộp đăng ký", "submitted the registration"),
            RegistrationChange.Returned => w.Say("trả lại để hoàn thiện", "returned the registration"),
            RegistrationChange.TakenIn c => w.Say($"tiếp nhận vào dự thảo: “{r.At.Find(c.Item)?.Content.Title}”", $"took it in as “{r.At.Find(c.Item)?.Content.Title}”"),
            RegistrationChange.MergedInto c => w.Say(
                $"gộp vào “{r.At.Find(c.Item)?.Content.Title}” ({w.Of(c.As)})", $"merged it into “{r.At.Find(c.Item)?.Content.Title}” ({w.Of(c.As)})"),
            RegistrationChange.Declined => w.Say("không đưa vào dự thảo", "declined the registration"),
            RegistrationChange.Withdrawn => w.Say("rút đăng ký", "withdrew the registration"),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    /// <summary>A refusal.</summary>
    public static string Of(Refusal refusal, Words words, IStringLocalizer<Texts> l) => refusal switch
    {
        CallIsOpen r => l["A call of this programme is open already, until {0}; extend or close that one.", words.Date(r.DueOn)],
        CallIsClosed => l["The call for registrations is closed."],
        AgencyIsMissing => l["Choose at least one agency."],
        DeadlineIsBeforeCall r => l["The deadline lies before the day of the call, {0}.", words.Date(r.OpenedOn)],
        DeadlineIsNotLater r => l["An extension leads to a later day than {0}.", words.Date(r.Present)],
        AgencyHasRegistrations r => l["The agency has {0} registrations; withdraw them first.", r.Count],
        AgencyIsNotAsked => l["The agency is not among those this call asks."],
        RegistrationsAreUndecided r => l["{0} submitted registrations are undecided; take them in, merge, return or decline them first.", r.Count],
        RegistrationIsSubmitted => l["The registration is with the office; it can be changed again when the office returns it."],
        RegistrationIsNotSubmitted => l["The agency has not submitted the registration."],
        RegistrationHasEnded r => l["The registration has ended: {0}.", words.Of(r.End)],
        NothingToSubmit => l["There is no draft that could be submitted."],
        LineIsCarriedIn => l["This line of last year stands in the programme already."],
        _ => DraftRefusalText.Of(refusal, words, l),
    };

    /// <summary>What waits for the reader: for an agency what it has not submitted, for the office what it has not decided; null where there is nothing to wait for.</summary>
    public static int? Waiting(Reading r, int year)
    {
        if (r.Programme(year) is not { } programme || r.At.CallsOf(programme.Id).Count == 0)
            return null;
        var own = r.Actor.Agencies;
        return r.At.RegistrationsOf(programme.Id).Count(x => x.State switch
        {
            RegistrationState.Draft or RegistrationState.Returned => own.Contains(x.Agency),
            RegistrationState.Submitted => r.May(Permission.CallForRegistrations),
            _ => false,
        });
    }
}
