using System.Diagnostics;
using System.Text.Json;
using AftercareBot.Service.Hosting;

namespace AftercareBot.Service.Tests.Commands;

public sealed class CommandLineTests
{
    [Fact]
    public async Task Screening_lines_keeps_their_order_and_goes_on_after_a_bad_one()
    {
        var lines = await RunAsync(
            ["screen", "--jsonl"],
            """{"id":"a","text":"i took the whole bottle"}""",
            "this is not json",
            """{"id":7,"text":12}""",
            """{"id":"b","text":"see you at the meeting","context":[{"from":"member","text":"thanks"}],"country":"US","locale":"en-US"}"""
        );

        lines.Count.ShouldBe(4);
        lines[0].GetProperty("id").GetString().ShouldBe("a");
        lines[0].GetProperty("level").GetString().ShouldBe("emergency");
        lines[0].GetProperty("subject").GetString().ShouldBe("self");
        lines[0].GetProperty("rules").GetArrayLength().ShouldBeGreaterThan(0);
        lines[0].GetProperty("microseconds").GetDouble().ShouldBeGreaterThan(0);
        lines[1].GetProperty("error").GetString().ShouldNotBeNullOrEmpty();
        lines[2].GetProperty("id").GetInt32().ShouldBe(7);
        lines[2].GetProperty("error").GetString().ShouldBe("'text' must be a text.");
        lines[3].GetProperty("level").GetString().ShouldBe("none");
    }

    [Fact]
    public async Task Asking_lines_answers_with_sources_and_tells_a_crisis_first()
    {
        var lines = await RunAsync(
            ["ask", "--jsonl"],
            """{"id":"1","q":"Can I drink alcohol while taking clonazepam?"}""",
            """{"id":"2","q":"i took the whole bottle"}""",
            """{"id":"3","question":"a wrong name"}"""
        );

        lines[0].GetProperty("outcome").GetString().ShouldBe("answer");
        lines[0].GetProperty("sources")[0].GetProperty("file").GetString().ShouldNotBeNullOrEmpty();
        lines[0].GetProperty("score").GetDouble().ShouldBeGreaterThan(0.9);
        lines[1].GetProperty("outcome").GetString().ShouldBe("crisis");
        lines[2].GetProperty("error").GetString().ShouldBe("'q' must be a text.");
    }

    private static async Task<List<JsonElement>> RunAsync(string[] arguments, params string[] input)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(ServiceBuilder).Assembly.Location, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        using var process = Process.Start(start)!;
        foreach (var line in input)
            await process.StandardInput.WriteLineAsync(line);
        process.StandardInput.Close();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0);
        return
        [
            .. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement),
        ];
    }
}
