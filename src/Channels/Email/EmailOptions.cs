using System.Net;

namespace AftercareBot.Channels.Email;

/// <summary>E-mail, section <c>Email</c>. Off while <see cref="Host"/> is empty.</summary>
public sealed class EmailOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Email";

    /// <summary>The mail server.</summary>
    public string Host { get; set; } = "";

    /// <summary>Its port. Default 587.</summary>
    public int Port { get; set; } = 587;

    /// <summary>How the connection is protected. Default <see cref="EmailSecurity.StartTls"/>.</summary>
    public EmailSecurity Security { get; set; } = EmailSecurity.StartTls;

    /// <summary>The name to sign in with; empty (the default) does not sign in.</summary>
    public string User { get; set; } = "";

    /// <summary>The password. Better from the environment than from a file.</summary>
    public string Password { get; set; } = "";

    /// <summary>The address that pages come from.</summary>
    public string From { get; set; } = "";

    /// <summary>Whether pages go out by e-mail.</summary>
    public bool IsOn => Host.Length > 0;

    /// <summary>Every mistake in the settings, in words.</summary>
    public IEnumerable<string> Validate()
    {
        if (!IsOn)
            yield break;
        if (Port is < 1 or > 65535)
            yield return $"Email:Port: {Port} is no port.";
        if (!MimeKit.MailboxAddress.TryParse(From, out _))
            yield return "Email:From is not an e-mail address.";
        if (Security is EmailSecurity.None && !IsThisMachine)
            yield return "Email:Security: None is for a server on this machine only.";
    }

    private bool IsThisMachine =>
        Host is "localhost" || (IPAddress.TryParse(Host, out var address) && IPAddress.IsLoopback(address));
}
