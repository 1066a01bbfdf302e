using System.Collections.Immutable;
using Entente.Language.Semantics;
using Entente.Simulation.Inputs;

namespace Entente.Simulation.Lowering;

/// <summary>
/// Which variables a run acts on, and whether they then move in time; not by how much. Runs of one shape compute the same
/// things in the same order, so that one compiled program serves them all.
/// </summary>
internal sealed class InputShape : IEquatable<InputShape>
{
    private readonly HashSet<int> _held;
    private readonly SortedSet<int> _moving;

    private InputShape(HashSet<int> held, SortedSet<int> moving) => (_held, _moving) = (held, moving);

    /// <summary>Variables that are one number all through the run: they are not computed.</summary>
    public IReadOnlySet<int> Held => _held;

    /// <summary>Variables whose value is changed at each instant.</summary>
    public IReadOnlySet<int> Moving => _moving;

    /// <summary>The shape of one run.</summary>
    /// <param name="model">The model.</param>
    /// <param name="inputs">What the run does to it.</param>
    /// <param name="levers">Variables that a decision rule sets.</param>
    public static InputShape Of(SemanticModel model, IReadOnlyList<RunInput> inputs, ImmutableArray<int> levers) => Of(model, [inputs], levers);

    /// <summary>A shape that serves several runs at once: what is held in one of them and not in another counts as moving.</summary>
    /// <param name="model">The model.</param>
    /// <param name="members">What each run does to it.</param>
    /// <param name="levers">Variables that a decision rule sets.</param>
    public static InputShape Of(SemanticModel model, IReadOnlyList<IReadOnlyList<RunInput>> members, ImmutableArray<int> levers)
    {
        var moving = new SortedSet<int>(levers);
        var held = new Dictionary<int, int>();
        foreach (IReadOnlyList<RunInput> inputs in members)
        {
            var isHeld = new Dictionary<int, bool>();
            foreach (RunInput input in inputs)
            {
                isHeld[input.Variable] = input is ConstantInput;
            }

            foreach ((int variable, bool holds) in isHeld)
            {
                if (holds)
                {
                    held[variable] = held.GetValueOrDefault(variable) + 1;
                }
                else
                {
                    moving.Add(variable);
                }
            }
        }

        var limited = OutflowLimit.LimitedFlows(model).ToHashSet();
        moving.UnionWith(held.Where(h => h.Value < members.Count || limited.Contains(h.Key)).Select(h => h.Key));
        return new InputShape([.. held.Keys.Where(variable => !moving.Contains(variable))], moving);
    }

    /// <inheritdoc/>
    public bool Equals(InputShape? other) => other is not null && _held.SetEquals(other._held) && _moving.SetEquals(other._moving);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as InputShape);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (int variable in _held.Order().Concat(_moving))
        {
            hash.Add(variable);
        }

        return hash.ToHashCode();
    }
}
