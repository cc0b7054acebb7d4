using System.Net;
using System.Net.Http.Headers;

namespace NghiTrinh.App.Tests.Security;

/// <summary>Forms that no browser sends are the sender's mistake, not a failure of ours.</summary>
public sealed class MalformedFormTests
{
    [Theory]
    [InlineData("/sign-in", "email=%00")]
    [InlineData("/sign-in", "__RequestVerificationToken=%2Fe%00&email=a")]
    [InlineData("/sign-in/passkey", "credential=%00")]
    [InlineData("/account/name", "name=%00")]
    public async Task A_form_with_a_null_character_is_refused(string address, string form)
    {
        await using var office = await SecureOffice.StartAsync();
        var browser = await office.BrowserOfAsync(SecureOffice.Clerk);
        using var content = new StringContent(form, new MediaTypeHeaderValue("application/x-www-form-urlencoded"));

        using var answer = await browser.Http.PostAsync(new Uri(address, UriKind.Relative), content);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }
}
