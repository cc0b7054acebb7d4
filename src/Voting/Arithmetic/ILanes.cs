using System.Diagnostics.CodeAnalysis;

namespace NghiTrinh.Voting.Arithmetic;

/// <summary>
/// A vector of numbers of 64 bits, a lane each: <see cref="FourLanes"/> or <see cref="EightLanes"/>. What goes many at a time is written once, for
/// either. No operation's time depends on a value.
/// </summary>
internal unsafe interface ILanes<V>
    where V : unmanaged, ILanes<V>
{
    /// <summary>How many lanes.</summary>
    static abstract int Count { get; }

    /// <summary>Whether this machine has such vectors, and works on them as fast as on shorter ones.</summary>
    static abstract bool IsSupported { get; }

    /// <summary>The same number in every lane.</summary>
    static abstract V Of(ulong x);

    /// <summary>A signed byte for each lane.</summary>
    static abstract V OfBytes(sbyte* bytes);

    static abstract V operator +(V x, V y);

    static abstract V operator -(V x, V y);

    /// <summary>The product of the lower 32 bits.</summary>
    static abstract V operator *(V x, V y);

    static abstract V operator &(V x, V y);

    static abstract V operator |(V x, V y);

    static abstract V operator ^(V x, V y);

    static abstract V operator <<(V x, [ConstantExpected] byte bits);

    static abstract V operator >>>(V x, [ConstantExpected] byte bits);

    /// <summary>All ones where the lanes are equal, otherwise zero.</summary>
    static abstract V Equal(V x, V y);

    /// <summary>All ones where the lane, taken as signed, is below zero.</summary>
    static abstract V Negative(V x);

    /// <summary>x where the mask has ones, otherwise y.</summary>
    static abstract V Choose(V mask, V x, V y);

    /// <summary>A bit for each lane: its highest.</summary>
    static abstract int Signs(V x);

    /// <summary>Rows of four words, one for each lane, become four vectors.</summary>
    static abstract void Turn(ulong** rows, out V w0, out V w1, out V w2, out V w3);

    /// <summary>Four vectors become a row of four words for each lane.</summary>
    static abstract void TurnBack(V w0, V w1, V w2, V w3, ulong* rows, int stride);

    /// <summary>Rows of four half words, one for each lane, become four vectors.</summary>
    static abstract void TurnHalves(uint** rows, int at, out V w0, out V w1, out V w2, out V w3);

    /// <summary>Each lane from that lane of a vector of its own.</summary>
    static abstract V Gather(V** places, int at);

    /// <summary>Each lane to that lane of a vector of its own.</summary>
    static abstract void Scatter(V x, V** places, int at);
}
