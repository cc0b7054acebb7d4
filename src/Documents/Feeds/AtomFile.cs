using System.ServiceModel.Syndication;
using System.Text;
using System.Xml;

namespace NghiTrinh.Documents.Feeds;

/// <summary>One entry of a feed.</summary>
/// <param name="Id">A name that never changes and that no other entry has.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Text">What it says.</param>
/// <param name="Link">Where more is to be read.</param>
/// <param name="At">When it came.</param>
/// <param name="Author">Who wrote it.</param>
public sealed record FeedEntry(string Id, string Title, string Text, Uri Link, DateTimeOffset At, string Author);

/// <summary>Entries as an Atom feed (RFC 4287).</summary>
public static class AtomFile
{
    /// <summary>The feed, the newest entry first.</summary>
    /// <param name="id">A name that never changes.</param>
    /// <param name="title">What it is called.</param>
    /// <param name="language">The language of its texts.</param>
    /// <param name="self">Its own address.</param>
    /// <param name="begun">When it began: what it is dated while it is empty.</param>
    /// <param name="entries">The entries.</param>
    public static byte[] Write(string id, string title, string language, Uri self, DateTimeOffset begun, IReadOnlyList<FeedEntry> entries)
    {
        var feed = new SyndicationFeed(title, "", null, id, entries.Select(e => e.At).DefaultIfEmpty(begun).Max())
        {
            Language = language,
            Items =
            [
                .. entries.OrderByDescending(e => e.At).Select(e => new SyndicationItem(e.Title, e.Text, e.Link, e.Id, e.At)
                {
                    PublishDate = e.At,
                    Authors = { new SyndicationPerson { Name = e.Author } },
                }),
            ],
        };
        feed.Links.Add(SyndicationLink.CreateSelfLink(self, "application/atom+xml"));
        feed.Authors.Add(new SyndicationPerson { Name = title });
        using var bytes = new MemoryStream();
        using (var writer = XmlWriter.Create(bytes, new() { Encoding = new UTF8Encoding(false), CheckCharacters = false }))
            new Atom10FeedFormatter(feed).WriteTo(writer);
        return bytes.ToArray();
    }
}
