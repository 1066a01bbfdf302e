using System.CommandLine;
using System.Diagnostics;
using Entente.Fuzz;
using Entente.Fuzz.Inputs;
using Entente.Fuzz.Results;
using Entente.Fuzz.Trials;

const int FoundSomething = 1;

var count = new Option<int>("--count") { Description = "Inputs for each reader.", DefaultValueFactory = _ => 10_000 };
var seed = new Option<int>("--seed") { Description = "The same seed gives the same inputs.", DefaultValueFactory = _ => 1 };
var minutes = new Option<double>("--minutes") { Description = "Ends the run after so long.", DefaultValueFactory = _ => 24 * 60 };
var workers = new Option<int>("--workers") { Description = "Threads.", DefaultValueFactory = _ => 1 };
var reader = new Option<Dialect?>("--reader") { Description = "One reader only." };
var only = new Option<int?>("--only") { Description = "The input of one number only; it is written to the folder of findings." };
var repository = new Option<string>("--repository") { Description = "The repository's folder.", Required = true };
var suite = new Option<string?>("--suite") { Description = "The folder of the public test-models suite." };
var root = new RootCommand("Fuzzes the readers and what follows them.") { count, seed, minutes, workers, reader, only, repository, suite };
root.SetAction((parsed, cancelled) =>
{
    using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancelled);
    stop.CancelAfter(TimeSpan.FromMinutes(parsed.GetValue(minutes)));
    int? single = parsed.GetValue(only);
    var plan = new FuzzPlan(
        single is null ? parsed.GetValue(count) : 1,
        single ?? 0,
        parsed.GetValue(seed),
        Math.Clamp(parsed.GetValue(workers), 1, 2),
        parsed.GetValue(reader) is { } one ? [one] : [Dialect.Xmile, Dialect.Vensim],
        stop.Token);
    string folder = parsed.GetRequiredValue(repository);
    var maker = new InputMaker(Corpus.Read(folder, parsed.GetValue(suite)), plan.Seed);
    var store = new FindingStore(Path.Combine(folder, "artifacts", "fuzz"));
    if (single is not null)
    {
        foreach (Dialect dialect in plan.Dialects)
        {
            File.WriteAllText(Path.Combine(store.Folder, $"input-{single}{dialect.Ending()}"), maker.Make(dialect, single.Value).Text);
        }
    }

    return Task.FromResult(Run(plan, maker, store));
});
return root.Parse(args).Invoke(new InvocationConfiguration { ProcessTerminationTimeout = Bounds.Hang });

static int Run(FuzzPlan plan, InputMaker maker, FindingStore store)
{
    var clock = Stopwatch.StartNew();
    Worker[] workers = [.. Enumerable.Range(0, plan.Workers).Select(place => new Worker(maker, plan, place, store))];
    foreach (Worker worker in workers)
    {
        worker.Start();
    }

    foreach (Worker worker in workers)
    {
        while (!worker.Join(TimeSpan.FromSeconds(1)))
        {
            if (workers.FirstOrDefault(w => w.Hangs) is { Current: { } input })
            {
                File.WriteAllText(Path.Combine(store.Folder, $"hang-{input.Number}{input.Dialect.Ending()}"), input.Text);
                Console.WriteLine($"{input.Dialect} {input.Number} hangs.");
                return FoundSomething;
            }
        }
    }

    var tally = new Tally();
    foreach (Worker worker in workers)
    {
        tally.Add(worker.Tally);
        worker.Dispose();
    }

    return FuzzReport.Print(plan, tally, store, clock.Elapsed) ? 0 : FoundSomething;
}
