namespace Entente.Bargaining.LinearProgramming;

/// <summary>
/// The simplex method in two phases on a dense tableau. The steepest column enters; where pivots no longer improve the value, the
/// column of least index does (Bland 1977, New finite pivoting rules for the simplex method), so that degenerate programs do not cycle.
/// </summary>
internal sealed class SimplexTableau
{
    private const double Tolerance = 1e-10;
    private const double FeasibilityTolerance = 1e-9;
    private const int PivotsWithoutGain = 30;
    private const int MostPivots = 50_000;

    private readonly LinearProgram _program;
    private readonly int[] _columnOf;
    private readonly int _structural;
    private readonly int _firstArtificial;
    private readonly int _columns;
    private readonly List<double[]> _rows = [];
    private readonly List<int> _basis = [];
    private double[] _objective = [];

    public SimplexTableau(LinearProgram program)
    {
        _program = program;
        _columnOf = new int[program.Variables];
        for (int v = 0; v < program.Variables; v++)
        {
            _columnOf[v] = _structural;
            _structural += program.Free[v] ? 2 : 1;
        }

        int slacks = program.Rows.Count(r => !r.IsEquality);
        _firstArtificial = _structural + slacks;
        _columns = _firstArtificial + program.Rows.Count;
        int slack = _structural;
        for (int r = 0; r < program.Rows.Count; r++)
        {
            AddRow(program.Rows[r], program.Rows[r].IsEquality ? -1 : slack++, _firstArtificial + r);
        }
    }

    /// <summary>Solves the program.</summary>
    public LinearSolution Maximise()
    {
        if (!IsFeasible())
        {
            return new LinearSolution(LinearStatus.Infeasible, [], double.NaN);
        }

        _objective = new double[_columns + 1];
        for (int v = 0; v < _program.Variables; v++)
        {
            _objective[_columnOf[v]] = _program.Objective[v];
            if (_program.Free[v])
            {
                _objective[_columnOf[v] + 1] = -_program.Objective[v];
            }
        }

        PriceOut();
        if (!Improve(_firstArtificial))
        {
            return new LinearSolution(LinearStatus.Unbounded, [], double.PositiveInfinity);
        }

        double[] values = Values();
        double objective = 0;
        for (int v = 0; v < values.Length; v++)
        {
            objective += _program.Objective[v] * values[v];
        }

        return new LinearSolution(LinearStatus.Optimal, values, objective);
    }

    private void AddRow(LinearProgram.Row row, int slack, int artificial)
    {
        double scale = row.Coefficients.Max(Math.Abs);
        scale = scale > 0 ? 1 / scale : 1;
        double sign = row.Bound < 0 ? -scale : scale;
        double[] line = new double[_columns + 1];
        for (int v = 0; v < row.Coefficients.Length; v++)
        {
            line[_columnOf[v]] = sign * row.Coefficients[v];
            if (_program.Free[v])
            {
                line[_columnOf[v] + 1] = -sign * row.Coefficients[v];
            }
        }

        line[_columns] = sign * row.Bound;
        if (slack >= 0)
        {
            line[slack] = row.Bound < 0 ? -1 : 1;
        }

        bool slackIsBasic = slack >= 0 && row.Bound >= 0;
        if (!slackIsBasic)
        {
            line[artificial] = 1;
        }

        _rows.Add(line);
        _basis.Add(slackIsBasic ? slack : artificial);
    }

    // Phase one: as little of the artificial columns as can be.
    private bool IsFeasible()
    {
        _objective = new double[_columns + 1];
        Array.Fill(_objective, -1, _firstArtificial, _columns - _firstArtificial);
        PriceOut();
        Improve(_firstArtificial);
        double largest = 1;
        double left = 0;
        for (int r = 0; r < _rows.Count; r++)
        {
            largest = Math.Max(largest, Math.Abs(_rows[r][_columns]));
            left += _basis[r] >= _firstArtificial ? _rows[r][_columns] : 0;
        }

        if (left > FeasibilityTolerance * largest)
        {
            return false;
        }

        for (int r = _rows.Count - 1; r >= 0; r--)
        {
            if (_basis[r] >= _firstArtificial)
            {
                RemoveArtificial(r);
            }
        }

        return true;
    }

    // The artificial column is at zero: any other column takes its place; where there is none the row says nothing.
    private void RemoveArtificial(int row)
    {
        int best = -1;
        double largest = Tolerance;
        for (int c = 0; c < _firstArtificial; c++)
        {
            if (Math.Abs(_rows[row][c]) > largest)
            {
                largest = Math.Abs(_rows[row][c]);
                best = c;
            }
        }

        if (best >= 0)
        {
            Pivot(row, best);
        }
        else
        {
            _rows.RemoveAt(row);
            _basis.RemoveAt(row);
        }
    }

    private void PriceOut()
    {
        for (int r = 0; r < _rows.Count; r++)
        {
            Subtract(_objective, _rows[r], _objective[_basis[r]], _basis[r]);
        }
    }

    private bool Improve(int columns)
    {
        int idle = 0;
        for (int pivots = 0; pivots < MostPivots; pivots++)
        {
            bool leastIndex = idle > PivotsWithoutGain;
            int column = Entering(columns, leastIndex);
            if (column < 0)
            {
                return true;
            }

            int row = Leaving(column, leastIndex);
            if (row < 0)
            {
                return false;
            }

            double before = _objective[_columns];
            Pivot(row, column);
            idle = before - _objective[_columns] > Tolerance * (1 + Math.Abs(before)) ? 0 : idle + 1;
        }

        return true;
    }

    private int Entering(int columns, bool leastIndex)
    {
        int best = -1;
        double steepest = Tolerance;
        for (int c = 0; c < columns; c++)
        {
            if (_objective[c] > steepest)
            {
                best = c;
                if (leastIndex)
                {
                    return best;
                }

                steepest = _objective[c];
            }
        }

        return best;
    }

    // Among rows that bind alike: the largest pivot for accuracy, or the least index so as not to cycle.
    private int Leaving(int column, bool leastIndex)
    {
        int best = -1;
        double least = double.PositiveInfinity;
        for (int r = 0; r < _rows.Count; r++)
        {
            double pivot = _rows[r][column];
            if (pivot <= Tolerance)
            {
                continue;
            }

            double ratio = Math.Max(0, _rows[r][_columns]) / pivot;
            double margin = 1e-12 * (1 + Math.Abs(ratio));
            bool binds = best < 0 || ratio < least - margin;
            bool bindsAlike = !binds && ratio <= least + margin;
            if (binds || (bindsAlike && (leastIndex ? _basis[r] < _basis[best] : pivot > _rows[best][column])))
            {
                best = r;
                least = Math.Min(least, ratio);
            }
        }

        return best;
    }

    private void Pivot(int row, int column)
    {
        double[] line = _rows[row];
        double inverse = 1 / line[column];
        for (int c = 0; c <= _columns; c++)
        {
            line[c] *= inverse;
        }

        line[column] = 1;
        for (int r = 0; r < _rows.Count; r++)
        {
            if (r != row)
            {
                Subtract(_rows[r], line, _rows[r][column], column);
            }
        }

        Subtract(_objective, line, _objective[column], column);
        _basis[row] = column;
    }

    private static void Subtract(double[] from, double[] line, double factor, int column)
    {
        if (factor == 0)
        {
            return;
        }

        for (int c = 0; c < from.Length; c++)
        {
            from[c] -= factor * line[c];
        }

        from[column] = 0;
    }

    private double[] Values()
    {
        double[] columns = new double[_columns];
        for (int r = 0; r < _rows.Count; r++)
        {
            columns[_basis[r]] = Math.Max(0, _rows[r][_columns]);
        }

        return [.. _columnOf.Select((c, v) => _program.Free[v] ? columns[c] - columns[c + 1] : columns[c])];
    }
}
