using System.Diagnostics;
using Entente.Experiments.Execution;
using Spectre.Console;

namespace Entente.Cli.Terminal;

/// <summary>Shows how far an ensemble is: a bar with elapsed and remaining time, or a line now and then where there is no terminal.</summary>
internal static class EnsembleProgressDisplay
{
    public static Ensemble Show(IAnsiConsole console, Experiment experiment, Func<IProgress<EnsembleProgress>, Ensemble> work) =>
        Show(console, $"{experiment.Members} members × {experiment.Strategies.Length} strategies × {experiment.Scenarios.Length} futures", work);

    /// <summary>Shows it under a title.</summary>
    public static T Show<T>(IAnsiConsole console, string title, Func<IProgress<EnsembleProgress>, T> work) =>
        console.Profile.Out.IsTerminal ? ShowBar(console, title, work) : ShowLines(console.Profile.Out.Writer, title, work);

    private static T ShowBar<T>(IAnsiConsole console, string title, Func<IProgress<EnsembleProgress>, T> work) =>
        console.Progress()
            .AutoClear(true)
            .Columns(
                new TaskDescriptionColumn(),
                new ProgressBarColumn(),
                new PercentageColumn(),
                new ElapsedTimeColumn(),
                new TextColumn("elapsed,"),
                new RemainingTimeColumn(),
                new TextColumn("left"))
            .Start(context =>
            {
                ProgressTask task = context.AddTask(title.EscapeMarkup());
                return work(new DirectProgress(p =>
                {
                    task.MaxValue = p.RunsTotal;
                    task.Value = p.RunsDone;
                }));
            });

    private static T ShowLines<T>(TextWriter writer, string title, Func<IProgress<EnsembleProgress>, T> work)
    {
        writer.WriteLine(title);
        long started = Stopwatch.GetTimestamp();
        TimeSpan lastShown = TimeSpan.Zero;
        var turn = new Lock();
        return work(new DirectProgress(p =>
        {
            lock (turn)
            {
                TimeSpan elapsed = Stopwatch.GetElapsedTime(started);
                if (elapsed - lastShown < TimeSpan.FromSeconds(5) || p.RunsDone == 0)
                {
                    return;
                }

                lastShown = elapsed;
                TimeSpan left = elapsed * ((double)(p.RunsTotal - p.RunsDone) / p.RunsDone);
                writer.WriteLine($"  {100.0 * p.RunsDone / p.RunsTotal:0} %  {elapsed:mm\\:ss} elapsed, about {left:mm\\:ss} left");
            }
        }));
    }

    // Progress<T> posts to the thread pool, which the ensemble keeps busy; the display is safe to call from any thread.
    private sealed class DirectProgress(Action<EnsembleProgress> report) : IProgress<EnsembleProgress>
    {
        public void Report(EnsembleProgress value) => report(value);
    }

    private sealed class TextColumn(string text) : ProgressColumn
    {
        public override Spectre.Console.Rendering.IRenderable Render(
            Spectre.Console.Rendering.RenderOptions options, ProgressTask task, TimeSpan deltaTime) => new Text(text, new Style(Color.Grey));
    }
}
