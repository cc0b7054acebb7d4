using NghiTrinh.Voting.Archives;
using NghiTrinh.Voting.Verifying;

namespace NghiTrinh.Voting.Ballots;

// Implements docs/spec/voting.md §6.1.
/// <summary>Takes a ballot apart. It has one canonical form, so the text is read as a template with holes.</summary>
internal ref struct BallotReader(ParsedBallot ballot)
{
    private readonly ParsedBallot _ballot = ballot;
    private readonly BallotShape _shape = ballot.Shape;
    private StrictReader _text = new(ballot.Text);

    public static void Read(ParsedBallot ballot)
    {
        if (new BallotReader(ballot).Whole())
            return;
        ballot.IsWhole = false;
        ballot.Found(Rule.BallotForm);
    }

    private bool Whole()
    {
        var election = _shape.Election;
        if (!_text.Take("{\"election_uuid\":\""u8) || !TakeText(out var uuid)
            || !_text.Take(",\"election_hash\":\""u8) || !TakeText(out var hash)
            || !_text.Take(",\"credential\":\""u8) || !TakeText(out var credential) || !_text.Take(",\"answers\":["u8))
            return false;
        _ballot.Credential = credential;
        if (!Is(uuid, election.Uuid))
            _ballot.Found(Rule.BallotElection, detail: "election_uuid");
        if (!Is(hash, election.Fingerprint))
            _ballot.Found(Rule.BallotElection, detail: "election_hash");
        var answers = 0;
        if (!_text.Take("]"u8))
            do
                if (!Answer(answers++))
                    return false;
            while (_text.Take(","u8));
        else
            return Signature(0);
        return _text.Take("]"u8) && Signature(answers);
    }

    private bool Signature(int answers)
    {
        if (answers != _shape.Questions.Length)
            Misshapen(null, null, $"{answers} answers");
        var begin = _text.Position;
        if (!_text.Take(",\"signature\":{\"hash\":\""u8) || !TakeText(out var hash) || !_text.Take(",\"proof\":"u8))
            return false;
        (_ballot.SignatureAt, _ballot.SignatureHash) = (begin, hash);
        return Proof(_shape.Branches.Length, null, null) && _text.Take("}}"u8) && _text.IsAtEnd;
    }

    private bool Answer(int index)
    {
        var question = index < _shape.Questions.Length ? _shape.Questions[index] : null;
        if (!_text.Take("{\"choices\":["u8) || !Choices(question, index) || !_text.Take(",\"individual_proofs\":["u8))
            return false;
        var proofs = 0;
        if (!_text.Take("]"u8))
        {
            do
            {
                var proof = question is not null && proofs < question.Question.Choices ? _shape.Proofs[question.FirstProof + proofs] : null;
                if (!ProofList(proof, index, proof is null ? null : _shape.ChoiceNumber(index, proofs), "individual_proofs"))
                    return false;
                proofs++;
            }
            while (_text.Take(","u8));
            if (!_text.Take("]"u8))
                return false;
        }
        if (proofs != question?.Question.Choices)
            Misshapen(index, null, $"{proofs} individual_proofs");
        var overall = question is null ? null : _shape.Proofs[question.FirstProof + question.Question.Choices];
        if (!_text.Take(",\"overall_proof\":"u8) || !ProofList(overall, index, null, "overall_proof"))
            return false;
        var hasBlank = _text.Take(",\"blank_proof\":"u8);
        if (hasBlank != question?.Question.Blank)
            Misshapen(index, null, "blank_proof");
        var blank = question?.Question.Blank == true ? _shape.Proofs[question.FirstProof + question.Question.Choices + 1] : null;
        return (!hasBlank || ProofList(blank, index, null, "blank_proof")) && _text.Take("}"u8);
    }

    private bool Choices(QuestionShape? question, int index)
    {
        var count = 0;
        if (!_text.Take("]"u8))
        {
            do
            {
                if (!_text.Take("{\"alpha\":\""u8) || !TakeText(out var alpha) || !_text.Take(",\"beta\":\""u8) || !TakeText(out var beta) || !_text.Take("}"u8))
                    return false;
                if (question is not null && count < question.Question.Choices)
                {
                    var element = 2 * (question.FirstCipher + count);
                    (_ballot.Elements[element], _ballot.Elements[element + 1]) = (alpha, beta);
                }
                count++;
            }
            while (_text.Take(","u8));
            if (!_text.Take("]"u8))
                return false;
        }
        if (count != question?.Question.Choices)
            Misshapen(index, null, $"{count} choices");
        return true;
    }

    // A list of as many proofs as the shape has branches; null where the shape has no such list.
    private bool ProofList(ProofShape? shape, int question, int? choice, string name)
    {
        var count = 0;
        if (!_text.Take("["u8))
            return false;
        if (!_text.Take("]"u8))
        {
            do
            {
                if (!Proof(shape is not null && count < shape.Branches ? shape.FirstBranch + count : -1, question, choice))
                    return false;
                count++;
            }
            while (_text.Take(","u8));
            if (!_text.Take("]"u8))
                return false;
        }
        if (count != shape?.Branches)
            Misshapen(question, choice, $"{count} in {name}");
        return true;
    }

    private bool Proof(int branch, int? question, int? choice) =>
        _text.Take("{\"challenge\":\""u8) && Scalar(branch, 0, question, choice)
        && _text.Take(",\"response\":\""u8) && Scalar(branch, 1, question, choice) && _text.Take("}"u8);

    private bool Scalar(int branch, int part, int? question, int? choice)
    {
        if (!TakeText(out var span))
            return false;
        if (branch < 0)
            return true;
        var scalar = part == 0 ? _ballot.Challenge(branch) : _ballot.Response(branch);
        if (!_shape.Election.Group.TryReadScalar(_ballot.Text.AsSpan(span.Begin, span.Length), scalar))
        {
            _ballot.IsWhole = false;
            _ballot.Found(Rule.BallotScalar, question + 1, choice, part == 0 ? "challenge" : "response");
        }
        return true;
    }

    private void Misshapen(int? question, int? choice, string detail)
    {
        _ballot.IsWhole = false;
        _ballot.Found(Rule.BallotShape, question + 1, choice, detail);
    }

    private bool TakeText(out (int Begin, int Length) span)
    {
        var begin = _text.Position;
        span = (begin, _text.TakeString());
        return span.Length >= 0;
    }

    private readonly bool Is((int Begin, int Length) span, string text) =>
        span.Length == text.Length && System.Text.Encoding.ASCII.GetString(_ballot.Text, span.Begin, span.Length) == text;
}
