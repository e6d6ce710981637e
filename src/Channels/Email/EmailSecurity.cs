namespace AftercareBot.Channels.Email;

/// <summary>How the connection to the mail server is protected.</summary>
public enum EmailSecurity
{
    /// <summary>Turned on after the greeting; a server that cannot is refused.</summary>
    StartTls,

    /// <summary>From the first byte.</summary>
    Tls,

    /// <summary>Not at all; for a server on this machine only.</summary>
    None,
}
