namespace Microsoft.Bot.Builder.Dialogs.Recognition;

/// <summary>Reads one number that begins at a token; <see cref="Next"/> is where to go on.</summary>
internal sealed class NumberPhrase
{
    private readonly string text;
    private readonly List<NumberToken> tokens;
    private readonly int first;
    private decimal total;
    private decimal group;
    private decimal lastScale = decimal.MaxValue;
    private decimal room = decimal.MaxValue;
    private bool hasGroup;

    public NumberPhrase(string text, List<NumberToken> tokens, int first)
    {
        this.text = text;
        this.tokens = tokens;
        this.first = first;
        Next = first;
    }

    public int Next { get; private set; }

    public bool TryRead(out RecognizedNumber number)
    {
        number = default;
        var isNegative = SkipMinus();
        var last = -1;
        var beforeNumber = Next;
        try
        {
            while (Next < tokens.Count && (last < 0 || IsNear(Next - 1, Next)) && Take(tokens[Next], last < 0))
                last = Next++;
            if (last < 0)
            {
                Next = Math.Max(beforeNumber, first + 1);
                return false;
            }
            var value = total + group + ReadDecimals(ref last);
            number = new RecognizedNumber(tokens[first].Start, tokens[last].End, isNegative ? -value : value);
            return true;
        }
        catch (OverflowException)
        {
            // More than any type holds: no number that could be meant.
            Next = Math.Max(Next, first + 1);
            return false;
        }
    }

    private bool SkipMinus()
    {
        if (tokens[Next].Word?.Kind != NumberWordKind.Minus)
            return false;
        Next++;
        return true;
    }

    private bool Take(NumberToken token, bool isFirst)
    {
        if (token.Digits is { } digits)
            return isFirst && Begin(digits);
        if (token.Word is not { } word)
            return false;
        return word.Kind switch
        {
            NumberWordKind.Small => Add(word.Value, 100),
            NumberWordKind.Tens => Add(word.Value, 100) && LeaveRoom(10),
            NumberWordKind.Hundreds => Add(word.Value, 1_000) && LeaveRoom(100),
            NumberWordKind.Multiplier => !isFirst && Multiply(word.Value),
            NumberWordKind.Scale => Close(word.Value, isFirst),
            NumberWordKind.Article => isFirst && IsFollowedByMultiplier() && Begin(1),
            NumberWordKind.Joiner => !isFirst && IsFollowedByFittingPart(),
            _ => false,
        };
    }

    // After digits only a multiplier or scale may follow; after words, what still fits below them.
    private bool Begin(decimal value)
    {
        group = value;
        hasGroup = true;
        room = 0;
        return true;
    }

    private bool Add(decimal value, decimal highest)
    {
        if (value >= highest || (hasGroup && value >= room) || (hasGroup && value == 0))
            return false;
        group += value;
        hasGroup = true;
        room = value < 20 || value % 10 != 0 ? 0 : 10;
        return true;
    }

    private bool LeaveRoom(decimal below)
    {
        room = below;
        return true;
    }

    private bool Multiply(decimal by)
    {
        if (!hasGroup)
            return false;
        group *= by;
        room = by == 100 ? 100 : 0;
        return true;
    }

    private bool Close(decimal scale, bool isFirst)
    {
        if (scale >= lastScale)
            return false;
        if (isFirst && !CanBeginWith(scale))
            return false;
        total += (hasGroup ? group : 1) * scale;
        lastScale = scale;
        group = 0;
        hasGroup = false;
        room = decimal.MaxValue;
        return true;
    }

    // "mil" is a number by itself, "thousand" and "million" are not.
    private bool CanBeginWith(decimal scale) =>
        scale == 1_000 && text[tokens[Next].Start] is 'm' or 'M' && tokens[Next].End - tokens[Next].Start == 3;

    private bool IsFollowedByMultiplier() =>
        Next + 1 < tokens.Count
        && IsNear(Next, Next + 1)
        && tokens[Next + 1].Word?.Kind is NumberWordKind.Multiplier or NumberWordKind.Scale;

    private bool IsFollowedByFittingPart()
    {
        if (Next + 1 >= tokens.Count || !IsNear(Next, Next + 1) || tokens[Next + 1].Word is not { } word)
            return false;
        if (word.Kind is not (NumberWordKind.Small or NumberWordKind.Tens or NumberWordKind.Hundreds) || word.Value == 0)
            return false;
        return hasGroup ? word.Value < room : lastScale < decimal.MaxValue;
    }

    private decimal ReadDecimals(ref int last)
    {
        if (Next >= tokens.Count || tokens[Next].Word?.Kind != NumberWordKind.Point)
            return 0;
        var decimals = 0m;
        var place = 0.1m;
        var at = Next + 1;
        for (; at < tokens.Count && tokens[at].Word is { Kind: NumberWordKind.Small, Value: < 10 } digit; at++)
        {
            decimals += digit.Value * place;
            place /= 10;
        }
        if (at == Next + 1)
            return 0;
        last = at - 1;
        Next = at;
        return decimals;
    }

    // Words of one number have white space or a hyphen between them, nothing else: "one, two" are two numbers.
    private bool IsNear(int left, int right)
    {
        var between = text.AsSpan(tokens[left].End, tokens[right].Start - tokens[left].End);
        return between.IndexOfAnyExcept(" \t\u00a0-") < 0;
    }
}
