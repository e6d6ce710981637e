using AftercareBot.Care.Review;
using AftercareBot.Knowledge.Review;
using AftercareBot.Service.Hosting;

namespace AftercareBot.Service.ResponderConsole.Review;

/// <summary>The list of questions that the documents did not answer well, and the form that turns a group of them into a draft.</summary>
internal static class ReviewEndpoints
{
    private const string Dismissed = "dismissed";
    private const string Drafted = "drafted";
    private const string Gone = "gone";

    public static IServiceCollection AddReviewPages(this IServiceCollection services) =>
        services
            .AddSingleton<ReviewReader>()
            .AddSingleton<ClinicalLeadOnly>()
            .AddSingleton(provider => new DraftEntries(KnowledgeSettings.From(provider.GetRequiredService<IConfiguration>())));

    public static void MapReview(this IEndpointRouteBuilder endpoints)
    {
        var review = endpoints.MapGroup("/review");
        review.AddEndpointFilter(endpoints.ServiceProvider.GetRequiredService<ClinicalLeadOnly>());
        review.MapGet("", ListAsync);
        review.MapPost("/dismiss", DismissAsync);
        review.MapGet("/{itemId:guid}/draft", ShowDraftAsync);
        review.MapPost("/draft", SaveDraftAsync);
    }

    private static async Task<IResult> ListAsync(
        HttpContext context,
        ViewReader views,
        ReviewReader reader,
        CancellationToken cancellationToken
    )
    {
        var view = views.Read(context);
        var told = context.Request.Query[Told.Query].ToString();
        var notice = told is Dismissed or Drafted or Gone ? new Notice(view.Text[$"review.told_{told}"], told is Gone) : null;
        return Render.Page<ReviewPage>(
            (nameof(ReviewPage.View), view with { Path = ConsolePaths.Review, Notice = notice }),
            (nameof(ReviewPage.Reading), await reader.ReadAsync(cancellationToken))
        );
    }

    private static async Task<IResult> DismissAsync(HttpContext context, IReviewList list, CancellationToken cancellationToken)
    {
        var form = await context.Request.ReadFormAsync(cancellationToken);
        var taken = await list.TakeOffAsync(
            Ids(form["items"].ToString()),
            ReviewEventKind.Dismissed,
            ViewReader.Me(context),
            file: null,
            cancellationToken
        );
        return Back(taken > 0 ? Dismissed : Gone);
    }

    private static async Task<IResult> ShowDraftAsync(
        Guid itemId,
        HttpContext context,
        ViewReader views,
        ReviewReader reader,
        CancellationToken cancellationToken
    ) =>
        await reader.FindAsync(itemId, cancellationToken) is { } group
            ? Page(views.Read(context), DraftForm.Of(group), [])
            : Back(Gone);

    private static async Task<IResult> SaveDraftAsync(
        HttpContext context,
        ViewReader views,
        IReviewList list,
        DraftEntries drafts,
        CancellationToken cancellationToken
    )
    {
        var form = DraftForm.Of(await context.Request.ReadFormAsync(cancellationToken));
        var entry = form.ToEntry();
        var result = await drafts.SaveAsync(entry, [.. Personal(entry)], cancellationToken);
        if (result.File is not { } file)
            return Page(views.Read(context), form, result.Faults);
        // The draft is written already: the one who closes the window must not keep it from being written down.
        await list.TakeOffAsync(Ids(form.Ids), ReviewEventKind.Drafted, ViewReader.Me(context), file, CancellationToken.None);
        return Back(Drafted);
    }

    // What members are asked by must not tell who once asked it.
    private static IEnumerable<DraftFault> Personal(DraftEntry entry)
    {
        if (IsPersonal(entry.Heading))
            yield return new DraftFault(DraftField.Heading, "personal", entry.Heading);
        foreach (var asked in entry.AlsoAsked.Where(IsPersonal))
            yield return new DraftFault(DraftField.AlsoAsked, "personal", asked);
    }

    private static bool IsPersonal(string text) =>
        PersonalDetails.TakeOut(text).Contains(PersonalDetails.Mark, StringComparison.Ordinal);

    private static Guid[] Ids(string sent) =>
        [.. sent.Split(',').Select(id => Guid.TryParse(id, out var read) ? read : Guid.Empty).Where(id => id != Guid.Empty)];

    private static IResult Page(ConsoleView view, DraftForm form, IReadOnlyList<DraftFault> faults)
    {
        var notice = faults.Count > 0 ? new Notice(view.Text["review.not_saved"], IsTrouble: true) : null;
        return Render.Page<DraftPage>(
            faults.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK,
            (nameof(DraftPage.View), view with { Path = ConsolePaths.Review, Notice = notice }),
            (nameof(DraftPage.Form), form),
            (nameof(DraftPage.Faults), faults)
        );
    }

    private static IResult Back(string told) => Results.LocalRedirect($"{ConsolePaths.Review}?{Told.Query}={told}");
}
