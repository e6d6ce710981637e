using AftercareBot.Care.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace AftercareBot.Care.Review;

internal static class ReviewExtensions
{
    private const string Migrations = "AftercareBot.Care.Review.Migrations.";

    public static IServiceCollection AddReview(this IServiceCollection services) =>
        services
            .AddSingleton(new MigrationSource("review", typeof(ReviewExtensions).Assembly, Migrations))
            .AddSingleton<IReviewList, ReviewStore>()
            .AddSingleton<ReviewWriter>()
            .AddSingleton<IReviewNotes>(provider => provider.GetRequiredService<ReviewWriter>())
            .AddHostedService(provider => provider.GetRequiredService<ReviewWriter>());
}
