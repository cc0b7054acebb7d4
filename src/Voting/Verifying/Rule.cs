namespace NghiTrinh.Voting.Verifying;

// Implements docs/spec/voting.md §9.
/// <summary>One thing the verifier checks, by its name (docs/spec/voting.md §9).</summary>
public sealed record Rule
{
    private static readonly List<Rule> Known = [];

    private Rule(string name, string section, string english, string vietnamese)
    {
        (Name, Section, English, Vietnamese) = (name, section, english, vietnamese);
        Known.Add(this);
    }

    /// <summary>What it is called in findings, for example <c>ballot.signature</c> (docs/spec/voting.md §9).</summary>
    public string Name { get; }

    /// <summary>The section of docs/spec/voting.md that states it (docs/spec/voting.md §9).</summary>
    public string Section { get; }

    /// <summary>What is demanded, in English (docs/spec/voting.md §9).</summary>
    public string English { get; }

    /// <summary>What is demanded, in Vietnamese (docs/spec/voting.md §9).</summary>
    public string Vietnamese { get; }

    /// <summary>Every rule (docs/spec/voting.md §9).</summary>
    public static IReadOnlyList<Rule> All => Known;

    /// <inheritdoc/>
    public override string ToString() => Name;

    internal static readonly Rule ArchiveHeader = new("archive.header", "3.1",
        "The archive begins with BELENIOS: version 1 and a timestamp.",
        "Tệp bắt đầu bằng mục BELENIOS với phiên bản 1 và mốc thời gian.");
    internal static readonly Rule ArchiveForm = new("archive.form", "3.1",
        "Every entry has exactly the header, padding and length that the format prescribes, and nothing follows the last one.",
        "Mỗi mục có đúng phần đầu, phần đệm và độ dài theo định dạng, sau mục cuối không có gì nữa.");
    internal static readonly Rule ArchiveHash = new("archive.hash", "3.1",
        "Every entry is named by the SHA-256 of its content.",
        "Tên mỗi mục là SHA-256 của nội dung.");
    internal static readonly Rule ArchiveOrder = new("archive.order", "3.1",
        "Before an event stand the data it refers to, in the prescribed order, and no other data.",
        "Trước mỗi sự kiện là đúng dữ liệu mà nó dẫn chiếu, theo đúng thứ tự, không có dữ liệu nào khác.");
    internal static readonly Rule EventForm = new("event.form", "3.2",
        "An event is written in its one canonical form.",
        "Sự kiện được viết đúng dạng chuẩn duy nhất.");
    internal static readonly Rule EventHeight = new("event.height", "3.2",
        "Events are numbered 0, 1, 2 …",
        "Sự kiện được đánh số 0, 1, 2 …");
    internal static readonly Rule EventParent = new("event.parent", "3.2",
        "Each event names the SHA-256 of the event before it; the first names none.",
        "Mỗi sự kiện ghi SHA-256 của sự kiện liền trước; sự kiện đầu tiên không ghi.");
    internal static readonly Rule EventOrder = new("event.order", "3.2",
        "Set-up once, ballots, end of ballots once, encrypted tally once, partial decryptions, result once: in this order.",
        "Thiết lập một lần, các lá phiếu, kết thúc bỏ phiếu một lần, tổng đã mã hóa một lần, các phần giải mã, kết quả một lần: theo thứ tự ấy.");
    internal static readonly Rule SetupForm = new("setup.form", "3.2",
        "The set-up names election, trustees and credentials in its one canonical form.",
        "Phần thiết lập dẫn chiếu cuộc bỏ phiếu, người giữ khóa và mã cử tri đúng dạng chuẩn.");
    internal static readonly Rule ElectionForm = new("election.form", "4.1",
        "The election can be read: version 1, a known group, questions whose limits make sense, a well-formed identifier.",
        "Đọc được cuộc bỏ phiếu: phiên bản 1, nhóm đã biết, câu hỏi có giới hạn hợp lý, mã định danh đúng dạng.");
    internal static readonly Rule ElectionKey = new("election.key", "5.3",
        "The election key is the product of the trustees' keys, and not the identity, under which votes would stand in the clear.",
        "Khóa của cuộc bỏ phiếu là tích các khóa của người giữ khóa và không phải phần tử đơn vị (khi đó phiếu không còn bí mật).");
    internal static readonly Rule TrusteeForm = new("trustee.form", "5",
        "The trustees can be read: canonical elements of the group, scalars below its order.",
        "Đọc được danh sách người giữ khóa: phần tử chuẩn thuộc nhóm, các số nhỏ hơn bậc của nhóm.");
    internal static readonly Rule TrusteeProof = new("trustee.proof", "5.1",
        "Each trustee proves to hold the key published.",
        "Mỗi người giữ khóa chứng minh mình giữ khóa đã công bố.");
    internal static readonly Rule ThresholdShape = new("threshold.shape", "5.2",
        "The threshold is between 1 and the number of trustees, and every list has as many parts as it must.",
        "Ngưỡng nằm trong khoảng từ 1 đến số người giữ khóa, mỗi danh sách có đủ số phần.");
    internal static readonly Rule ThresholdContext = new("threshold.context", "5.2",
        "Each certificate states the group, the size, the threshold and the trustee's own index.",
        "Mỗi chứng thư ghi đúng nhóm, số người, ngưỡng và số thứ tự của người giữ khóa.");
    internal static readonly Rule ThresholdCertificate = new("threshold.certificate", "5.2",
        "Each certificate is signed by its trustee.",
        "Mỗi chứng thư có chữ ký của người giữ khóa.");
    internal static readonly Rule ThresholdPolynomial = new("threshold.polynomial", "5.2",
        "Each trustee's coefficients are signed by the trustee.",
        "Các hệ số của mỗi người giữ khóa có chữ ký của người ấy.");
    internal static readonly Rule ThresholdAgreement = new("threshold.agreement", "5.2",
        "Each trustee signs the certificates of all together with the own coefficients.",
        "Mỗi người giữ khóa ký tất cả chứng thư cùng các hệ số của mình.");
    internal static readonly Rule ThresholdKey = new("threshold.key", "5.2",
        "Each verification key is the one the coefficients give.",
        "Mỗi khóa kiểm chứng đúng bằng khóa do các hệ số cho ra.");
    internal static readonly Rule ThresholdKeySignature = new("threshold.key-signature", "5.2",
        "Each verification key is signed by its trustee; in the structure of release 2 none is.",
        "Mỗi khóa kiểm chứng có chữ ký của người giữ khóa; trong cấu trúc của bản 2 thì không khóa nào có.");
    internal static readonly Rule CredentialForm = new("credential.form", "4.2",
        "The list of credentials holds public credentials, each with a weight or without, and the weights together keep to the limit.",
        "Danh sách mã cử tri chỉ gồm mã công khai, có hoặc không kèm trọng số, tổng trọng số không vượt giới hạn.");
    internal static readonly Rule CredentialElement = new("credential.element", "4.2",
        "Each public credential is a canonical element of the group.",
        "Mỗi mã công khai là phần tử chuẩn của nhóm.");
    internal static readonly Rule CredentialDistinct = new("credential.distinct", "4.2",
        "No public credential is listed twice.",
        "Không mã công khai nào có mặt hai lần.");
    internal static readonly Rule CredentialNames = new("credential.names", "4.2",
        "The published list names no voter.",
        "Danh sách công bố không ghi tên người bỏ phiếu.");
    internal static readonly Rule BallotForm = new("ballot.form", "6.1",
        "A ballot is written in its one canonical form.",
        "Lá phiếu được viết đúng dạng chuẩn duy nhất.");
    internal static readonly Rule BallotShape = new("ballot.shape", "6.1",
        "A ballot answers every question with as many ciphertexts and proofs as the question demands.",
        "Lá phiếu trả lời mọi câu hỏi với đủ số bản mã và chứng minh mà câu hỏi đòi hỏi.");
    internal static readonly Rule BallotElection = new("ballot.election", "6.1",
        "A ballot names this election by identifier and fingerprint.",
        "Lá phiếu ghi đúng mã định danh và dấu vân tay của cuộc bỏ phiếu này.");
    internal static readonly Rule BallotCredential = new("ballot.credential", "6.1",
        "A ballot is cast with a listed credential.",
        "Lá phiếu được bỏ bằng một mã có trong danh sách.");
    internal static readonly Rule BallotElement = new("ballot.element", "2",
        "Every ciphertext consists of canonical elements of the structure the group lies in.",
        "Mỗi bản mã gồm các phần tử viết đúng dạng chuẩn.");
    internal static readonly Rule BallotGroup = new("ballot.group", "2",
        "Every element of a ciphertext lies in the group itself.",
        "Mỗi phần tử của bản mã thuộc đúng nhóm.");
    internal static readonly Rule BallotScalar = new("ballot.scalar", "2.3",
        "Challenges and responses are decimal numbers without leading zero below the order of the group.",
        "Số thách đố và số đáp là số thập phân không có số 0 đứng đầu, nhỏ hơn bậc của nhóm.");
    internal static readonly Rule BallotHash = new("ballot.hash", "6.4",
        "The signature names the hash of the ballot without its signature.",
        "Chữ ký ghi đúng giá trị băm của lá phiếu không kèm chữ ký.");
    internal static readonly Rule BallotSignature = new("ballot.signature", "6.4",
        "The ballot is signed with its credential.",
        "Lá phiếu có chữ ký đúng bằng mã của nó.");
    internal static readonly Rule BallotChoice = new("ballot.choice", "6.3",
        "Every choice is proved to be 0 or 1.",
        "Mỗi lựa chọn được chứng minh là 0 hoặc 1.");
    internal static readonly Rule BallotSum = new("ballot.sum", "6.3",
        "The sum of the choices is proved to lie within the limits of the question.",
        "Tổng các lựa chọn được chứng minh nằm trong giới hạn của câu hỏi.");
    internal static readonly Rule BallotBlank = new("ballot.blank", "6.3",
        "A blank vote is proved to choose nothing else.",
        "Phiếu trắng được chứng minh là không chọn gì khác.");
    internal static readonly Rule BallotOnce = new("ballot.once", "6.5",
        "No ballot is there twice.",
        "Không lá phiếu nào có mặt hai lần.");
    internal static readonly Rule TallyForm = new("tally.form", "7.1",
        "The encrypted tally is written in its one canonical form.",
        "Tổng đã mã hóa được viết đúng dạng chuẩn duy nhất.");
    internal static readonly Rule TallyCount = new("tally.count", "7.1",
        "The number of ballots tallied is the number of voters whose ballot counts.",
        "Số lá phiếu được cộng đúng bằng số mã cử tri có phiếu được tính.");
    internal static readonly Rule TallyWeight = new("tally.weight", "7.1",
        "The total weight is the sum of their weights.",
        "Tổng trọng số đúng bằng tổng trọng số của các mã ấy.");
    internal static readonly Rule TallySum = new("tally.sum", "7.1",
        "The encrypted tally is the product of the ballots that count.",
        "Tổng đã mã hóa đúng bằng tích các lá phiếu được tính.");
    internal static readonly Rule DecryptionForm = new("decryption.form", "7.2",
        "A partial decryption is written in its one canonical form, with a factor and a proof for every choice.",
        "Phần giải mã được viết đúng dạng chuẩn, có đủ hệ số và chứng minh cho mọi lựa chọn.");
    internal static readonly Rule DecryptionOwner = new("decryption.owner", "7.2",
        "A partial decryption names a trustee there is, and each trustee decrypts once.",
        "Phần giải mã ghi một người giữ khóa có thật, mỗi người chỉ giải mã một lần.");
    internal static readonly Rule DecryptionProof = new("decryption.proof", "7.2",
        "Each factor is proved to be made with the trustee's key.",
        "Mỗi hệ số được chứng minh là tạo bằng khóa của người giữ khóa.");
    internal static readonly Rule ResultForm = new("result.form", "7.3",
        "The result is written in its one canonical form, with a number for every choice.",
        "Kết quả được viết đúng dạng chuẩn, có một số cho mỗi lựa chọn.");
    internal static readonly Rule ResultShares = new("result.shares", "7.3",
        "Every trustee whose key is needed, and enough of a threshold, decrypted before the result.",
        "Trước kết quả, mọi người giữ khóa bắt buộc và đủ số người theo ngưỡng đã giải mã.");
    internal static readonly Rule ResultValue = new("result.value", "7.3",
        "Each number of the result is what the factors decrypt to.",
        "Mỗi số trong kết quả đúng bằng giá trị giải mã được.");
    internal static readonly Rule EarlierCopy = new("earlier.prefix", "8.1",
        "The archive begins with everything an earlier copy of it holds.",
        "Tệp bắt đầu bằng toàn bộ nội dung của bản sao trước đó.");
    internal static readonly Rule CredentialList = new("credentials.list", "8.2",
        "The credentials are exactly those of the list that was handed over.",
        "Danh sách mã cử tri đúng là danh sách đã bàn giao.");
}
