namespace AftercareBot.Knowledge;

/// <summary>
/// Words of a text, folded, without apostrophes ("don't" → dont, "what's" → what), numbers apart from letters ("2mg" → 2, mg).
/// </summary>
internal ref struct WordEnumerator(ReadOnlySpan<char> text, Span<char> buffer)
{
    private readonly ReadOnlySpan<char> _text = text;
    private readonly Span<char> _buffer = buffer;
    private int _position;
    private int _length;

    /// <summary>The folded word; valid until the next move.</summary>
    public readonly ReadOnlySpan<char> Current => _buffer[.._length];

    public int Start { get; private set; }

    public readonly int End => _position;

    public bool MoveNext()
    {
        while (_position < _text.Length && !char.IsLetterOrDigit(_text[_position]))
            _position++;
        if (_position >= _text.Length)
            return false;

        Start = _position;
        _length = 0;
        if (char.IsDigit(_text[_position]))
            ReadNumber();
        else
            ReadWord();
        return true;
    }

    private void ReadNumber()
    {
        while (_position < _text.Length)
        {
            var c = _text[_position];
            if (char.IsDigit(c))
                Append(c);
            else if (c is '.' or ',' && NextIsDigit())
                AppendSeparator(c);
            else
                return;
            _position++;
        }
    }

    private void ReadWord()
    {
        while (_position < _text.Length)
        {
            var c = _text[_position];
            if (char.IsLetter(c) || IsCombiningMark(c))
            {
                if (char.IsLetter(c))
                    Append(TextFolding.Fold(c));
            }
            else if (TextFolding.IsApostrophe(c) && _position + 1 < _text.Length && char.IsLetter(_text[_position + 1]))
            {
                if (IsPossessive())
                {
                    _position += 2;
                    return;
                }
            }
            else
            {
                return;
            }

            _position++;
        }
    }

    private readonly bool IsPossessive() =>
        _text[_position + 1] is 's' or 'S' && (_position + 2 >= _text.Length || !char.IsLetter(_text[_position + 2]));

    private readonly bool NextIsDigit() => _position + 1 < _text.Length && char.IsDigit(_text[_position + 1]);

    private static bool IsCombiningMark(char c) => c is >= '\u0300' and <= '\u036f';

    // A comma groups thousands in English and is the decimal sign in Spanish; three digits after it decide.
    private void AppendSeparator(char c)
    {
        var digits = 0;
        while (_position + 1 + digits < _text.Length && char.IsDigit(_text[_position + 1 + digits]))
            digits++;
        if (digits != 3)
            Append('.');
        else if (c == '.' && _length > 0 && _buffer[0] == '0')
            Append('.');
    }

    private void Append(char c)
    {
        if (_length < _buffer.Length)
            _buffer[_length++] = c;
    }
}
