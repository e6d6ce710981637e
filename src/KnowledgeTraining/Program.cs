using System.CommandLine;
using AftercareBot.KnowledgeTraining;

var documents = new Option<string>("--documents")
{
    DefaultValueFactory = _ => "documents",
    Description = "The documents folder.",
};
var questions = new Option<string>("--questions")
{
    DefaultValueFactory = _ => "tests/Knowledge/Questions",
    Description = "Folder of question sets.",
};
var data = new Option<string>("--data")
{
    DefaultValueFactory = _ => "src/Knowledge/Data",
    Description = "The room's data folder.",
};
var report = new Option<string>("--report")
{
    DefaultValueFactory = _ => "docs/knowledge-report.md",
    Description = "File to write.",
};
var text = new Argument<string[]>("text")
{
    Description = "A question; without one, questions are read from the input, one a line.",
};
var details = new Option<bool>("--details") { Description = "Lists every miss of the questions that may be looked at." };

var train = new Command("train", "Learns model.json from the documents and the questions that are not held back.")
{
    documents,
    questions,
    data,
};
train.SetAction(p => Commands.Train(p.GetRequiredValue(documents), p.GetRequiredValue(questions), p.GetRequiredValue(data)));

var measure = new Command("report", "Measures on the questions held back, and writes the report.")
{
    documents,
    questions,
    data,
    report,
    details,
};
measure.SetAction(p =>
    Commands.Report(
        p.GetRequiredValue(documents),
        p.GetRequiredValue(questions),
        p.GetRequiredValue(data),
        p.GetRequiredValue(report),
        p.GetValue(details)
    )
);

var read = new Command("read", "Reads all ways of asking for their meaning, so that no start has to.") { documents, data };
read.SetAction(p => Commands.Read(p.GetRequiredValue(documents), p.GetRequiredValue(data)));

var export = new Command("export", "Writes all ways of asking, for src/EncoderTraining/train_knowledge.py.")
{
    documents,
    questions,
    data,
};
export.SetAction(p => Commands.Export(p.GetRequiredValue(documents), p.GetRequiredValue(questions), p.GetRequiredValue(data)));

var ask = new Command("ask", "Answers questions and shows the candidates.") { documents, data, text };
ask.SetAction(p => Commands.Ask(p.GetRequiredValue(documents), p.GetRequiredValue(data), p.GetValue(text) ?? []));

var output = new Option<string>("--out") { Required = true, Description = "Folder for the drafts." };
var reviewed = new Option<string?>("--reviewed") { Description = "Reviewed documents, whose ways of asking are proposed." };
var paths = new Argument<string[]>("path") { Description = "Files and folders to import." };
var import = new Command("import", "Writes drafts from other files and lists what a reviewer must look at.")
{
    output,
    data,
    reviewed,
    paths,
};
import.SetAction(
    (p, stop) =>
        Commands.ImportAsync(
            p.GetRequiredValue(paths),
            p.GetRequiredValue(output),
            p.GetRequiredValue(data),
            p.GetValue(reviewed),
            stop
        )
);

return new RootCommand("Trains and measures the knowledge base.") { train, measure, export, read, ask, import }
    .Parse(args)
    .Invoke();
