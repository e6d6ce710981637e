using AftercareBot.Dialogs.Words;
using AftercareBot.Service.ResponderConsole.Review;

namespace AftercareBot.Service.ResponderConsole;

/// <summary>The texts of the console: every one that its pages and its script use, with the placeholders that are filled.</summary>
public sealed class ConsoleWords
{
    private const string File = "console";

    private const string Declared = """
        title skip cases on_call account sign_out language signed_in_as{who} sign_in sign_in_name password code
        code_hint sign_in_failed no_account_heading no_account no_account_more stale_heading stale missing_heading
        missing back_to_cases live_waiting live_on live_off live_ended no_script sound_turn_on sound_is_on sound_test
        new_emergency{what} new_crisis{what} new_concern{what} no_cases no_cases_more cases_count{count}
        nobody_on_call on_call_now{who} about_self about_other about_group opened alerts_count{count} nobody_has_it
        you_have_it who_has_it{who} not_paged open_case take level_emergency level_crisis level_concern
        category_overdose category_suicide category_self_harm category_violence category_abuse category_withdrawal
        category_medical category_hopeless category_relapse category_urge category_mixing category_stopping
        category_distress category_human_requested channel_directline channel_webchat channel_emulator channel_msteams
        channel_slack channel_sms channel_twilio-sms channel_email channel_facebook channel_telegram channel_line
        channel_rehearsal channel_unnamed channel case_heading{category,level} state what_they_wrote text_gone why rules_none rule_net rule_second_look
        conversation
        conversation_empty speaker_member speaker_bot speaker_responder plan history reply reply_hint send give_back
        give_back_hint hand_over hand_over_to hand_over_nobody close close_hint outcome outcome_choose note note_hint
        was_closed{outcome} outcome_safe outcome_emergency_services outcome_referred outcome_declined
        outcome_no_answer outcome_false_alarm outcome_test told_taken told_yours told_held{who} told_closed told_said
        told_unsure told_refused told_not_yours told_empty told_long{count} told_given_back told_handed{who}
        told_choose told_password told_app event_opened event_alert_added event_level_raised event_paged
        event_step_skipped event_nobody_reached event_page_delivered event_page_failed event_claimed{who}
        event_relinquished{who} event_claim_lapsed{who} event_handed_over{to,who} event_first_word{who}
        event_read{who} event_closed{outcome,who} event_restarted somebody ago_now ago_minutes{count} ago_hours{count}
        ago_days{count} role_responder role_coordinator role_clinical_lead your_role second_factor second_factor_on
        second_factor_off second_factor_step_add second_factor_link second_factor_key second_factor_step_code
        second_factor_save second_factor_wrong password_change password_now password_new password_save password_failed
        shifts shifts_none shift_day shift_from shift_length shift_zone shift_who gaps gaps_none policy policy_hint
        step_who step_by step_wait step_every_way policy_repeat{minutes} policy_silent{minutes} who_shared who_on_call
        who_shared_and_on_call who_everyone minutes{count}
        chain chain_hint chain_try chain_none chain_shared{notifier,result} chain_mine{notifier,result} result_delivered
        result_refused result_unknown category_rehearsal
        told_saved told_mistake_notallowed told_mistake_noresponder told_mistake_timezone told_mistake_length told_mistake_times
        told_mistake_notifier told_mistake_address told_mistake_steps told_mistake_who told_mistake_wait told_mistake_gone
        coordinators_only_heading coordinators_only rota_change people people_hint no_contact way_off contact_prefer contact_add
        contact_address contact_address_hint ways_none remove hours{count} shift_add overrides overrides_hint override_on
        override_away override_add override_what override_from override_until policy_kept policy_of_settings policy_save
        policy_reset step_number{number} step_unused step_by_label{number} step_by_hint step_wait_minutes repeat_minutes
        silent_minutes who_role{role} way_preferred way_console way_webhook way_slack way_slack_channel way_sms way_email
        way_teams way_teams_channel changes changes_none desk_shift_added{about,who} desk_shift_removed{who}
        desk_override_added{about,who} desk_override_removed{who} desk_contact_added{about,who} desk_contact_removed{who}
        desk_contact_preferred{who} desk_policy_saved{who} desk_policy_reset{who}
        page_headline{about,category,level} page_headline_level{level} page_headline_test page_headline_rehearsal page_waits
        page_chain_weak page_nobody_reached page_test page_rehearsal page_open page_sms{body,headline} page_sms_code{code}
        reply_rehearsal outcome_rehearsal_answered outcome_rehearsal_unanswered told_rehearsal reply_taken reply_yours reply_held{who} reply_closed reply_no_case reply_not_now reply_not_a_responder
        reply_help{codes}
        """;

    private static readonly Dictionary<string, WordKey> Keys = Declared
        .Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)
        .Select(Parse)
        .Concat(ReviewWords.All)
        .ToDictionary(NameOf, StringComparer.Ordinal);

    private readonly WordBook book;

    private ConsoleWords(WordBook book) => this.book = book;

    /// <summary>Reads the texts from a folder.</summary>
    /// <exception cref="WordsException">A text is missing, unknown or has an unknown placeholder; every problem is listed.</exception>
    public static ConsoleWords Load(string folder) => new(WordBook.Load(folder, Keys.Values));

    /// <summary>The text of a name, with its placeholders filled.</summary>
    /// <exception cref="KeyNotFoundException">No text has that name.</exception>
    public string Get(string name, string language, params ReadOnlySpan<(string Name, string Value)> values) =>
        book.Get(Keys[name], language, values);

    /// <summary>Whether there is a text of that name.</summary>
    public static bool Has(string name) => Keys.ContainsKey(name);

    // The texts of a page that brings a file of its own are named by that file, too.
    private static string NameOf(WordKey key) =>
        key.Name.StartsWith($"{File}.", StringComparison.Ordinal) ? key.Name[(File.Length + 1)..] : key.Name;

    private static WordKey Parse(string declared) =>
        declared.Split((char[])['{', ',', '}'], StringSplitOptions.RemoveEmptyEntries) is [var name, .. var placeholders]
            ? new WordKey($"{File}.{name}", placeholders)
            : throw new FormatException($"'{declared}' declares no text.");
}
