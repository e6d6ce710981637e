namespace AftercareBot.Safety;

/// <summary>Tells Canada's area codes from those of the United States, with which it shares the calling code 1.</summary>
internal static class NorthAmerica
{
    private const string Canadian =
        " 204 226 236 249 250 257 263 289 306 343 354 365 367 368 382 403 416 418 428 431 437 438 450 468 474 506 514 519 548 579 581 584 587 604 613"
        + " 639 647 672 683 705 709 742 753 778 780 782 807 819 825 867 873 879 902 905 942 ";

    public static bool IsCanadian(ReadOnlySpan<char> areaCode)
    {
        Span<char> padded = [' ', areaCode[0], areaCode[1], areaCode[2], ' '];
        return Canadian.AsSpan().Contains(padded, StringComparison.Ordinal);
    }
}
