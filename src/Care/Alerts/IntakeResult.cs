using AftercareBot.Care.Cases;

namespace AftercareBot.Care.Alerts;

internal sealed record IntakeResult(CaseRow Case, bool IsNewCase, bool IsRepeatOfItself);
