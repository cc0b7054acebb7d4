using NghiTrinh.Voting.Elections;

namespace NghiTrinh.Voting.Ballots;

internal enum ProofKind
{
    Choice,
    Sum,
    Blank,
    SumOrBlank,
}

/// <summary>One branch of a proof: which ciphertext it speaks of, and the value it claims for it.</summary>
internal readonly record struct Branch(int Cipher, int Value);

/// <summary>A proof that one of its branches is true.</summary>
internal sealed record ProofShape(ProofKind Kind, int Question, int Choice, int FirstBranch, int Branches);

/// <summary>Where a question's parts stand.</summary>
internal sealed record QuestionShape(Question Question, int FirstCipher, int SumCipher, int FirstProof, int Proofs);

// Implements docs/spec/voting.md §6.3.
/// <summary>What every ballot of an election consists of, in order: ciphertexts of all choices, then the sums of the questions; proofs; branches.</summary>
internal sealed class BallotShape
{
    public BallotShape(Election election)
    {
        Election = election;
        var (questions, proofs, branches) = (new List<QuestionShape>(), new List<ProofShape>(), new List<Branch>());
        Choices = election.Questions.Sum(q => q.Choices);
        var cipher = 0;
        foreach (var (index, question) in election.Questions.Index())
        {
            var (firstProof, sum) = (proofs.Count, Choices + index);
            void Add(ProofKind kind, int choice, params Branch[] all)
            {
                proofs.Add(new(kind, index, choice, branches.Count, all.Length));
                branches.AddRange(all);
            }
            for (var i = 0; i < question.Choices; i++)
                Add(ProofKind.Choice, i, new(cipher + i, 0), new(cipher + i, 1));
            Branch[] limits = [.. Enumerable.Range(question.Min, question.Max - question.Min + 1).Select(value => new Branch(sum, value))];
            // In the order of the text: the overall proof stands before the blank proof.
            if (question.Blank)
            {
                Add(ProofKind.SumOrBlank, 0, [new(cipher, 1), .. limits]);
                Add(ProofKind.Blank, 0, new(cipher, 0), new(sum, 0));
            }
            else
                Add(ProofKind.Sum, 0, limits);
            questions.Add(new(question, cipher, sum, firstProof, proofs.Count - firstProof));
            cipher += question.Choices;
        }
        (Questions, Proofs, Branches) = ([.. questions], [.. proofs], [.. branches]);
    }

    public Election Election { get; }

    public QuestionShape[] Questions { get; }

    public ProofShape[] Proofs { get; }

    public Branch[] Branches { get; }

    /// <summary>How many ciphertexts the voter makes.</summary>
    public int Choices { get; }

    /// <summary>The same and the sum of each question.</summary>
    public int Ciphers => Choices + Questions.Length;

    /// <summary>What the parts of a ballot take when it is taken apart, besides its text: places, scalars, elements, commitments. An estimate.</summary>
    public long BytesOfBallot => 2L * Choices * (16 + 256) + 2L * (Branches.Length + Questions.Length + 1) * (4 + Election.Group.LongestText + 8 * Election.Group.ScalarLimbs);

    /// <summary>Which choice of a question a ciphertext is, counted as findings count: the blank choice is 0.</summary>
    public (int Question, int Choice) Place(int cipher)
    {
        var question = Array.FindLastIndex(Questions, q => q.FirstCipher <= cipher);
        return (question + 1, ChoiceNumber(question, cipher - Questions[question].FirstCipher));
    }

    public int ChoiceNumber(int question, int index) => index + (Questions[question].Question.Blank ? 0 : 1);
}
