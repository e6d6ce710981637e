namespace Azure.AI.TextAnalytics;

/// <summary>A category of personal information. The service has many more than are listed here; any can be made from its name.</summary>
public readonly struct PiiEntityCategory : IEquatable<PiiEntityCategory>
{
    private readonly string? _value;

    /// <summary>The category of a name.</summary>
    /// <param name="value">The name, as the service writes it.</param>
    public PiiEntityCategory(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>A name.</summary>
    public static PiiEntityCategory Person { get; } = new("Person");

    /// <summary>A telephone number.</summary>
    public static PiiEntityCategory PhoneNumber { get; } = new("PhoneNumber");

    /// <summary>An organization.</summary>
    public static PiiEntityCategory Organization { get; } = new("Organization");

    /// <summary>A postal address.</summary>
    public static PiiEntityCategory Address { get; } = new("Address");

    /// <summary>An e-mail address.</summary>
    public static PiiEntityCategory Email { get; } = new("Email");

    /// <summary>An IP address.</summary>
    public static PiiEntityCategory IPAddress { get; } = new("IPAddress");

    /// <summary>A date.</summary>
    public static PiiEntityCategory Date { get; } = new("Date");

    /// <summary>An age.</summary>
    public static PiiEntityCategory Age { get; } = new("Age");

    /// <summary>A number of a credit card.</summary>
    public static PiiEntityCategory CreditCardNumber { get; } = new("CreditCardNumber");

    /// <summary>A social security number of the United States.</summary>
    public static PiiEntityCategory USSocialSecurityNumber { get; } = new("USSocialSecurityNumber");

    /// <summary>Every category; for a filter.</summary>
    public static PiiEntityCategory All { get; } = new("All");

    /// <summary>The categories the service looks for by itself; for a filter.</summary>
    public static PiiEntityCategory Default { get; } = new("Default");

    /// <summary>A category from its name.</summary>
    public static implicit operator PiiEntityCategory(string value) => new(value);

    /// <summary>Whether two categories are the same, whatever the case of their names.</summary>
    public static bool operator ==(PiiEntityCategory left, PiiEntityCategory right) => left.Equals(right);

    /// <summary>Whether two categories differ.</summary>
    public static bool operator !=(PiiEntityCategory left, PiiEntityCategory right) => !left.Equals(right);

    /// <inheritdoc />
    public bool Equals(PiiEntityCategory other) => string.Equals(_value, other._value, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is PiiEntityCategory other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(ToString());

    /// <inheritdoc />
    public override string ToString() => _value ?? "";
}
