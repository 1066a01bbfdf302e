namespace Entente.Analysis.Calibration.Discrepancies;

/// <summary>The lower triangle L of a symmetric, positive definite matrix C = LLᵀ, row by row.</summary>
internal sealed class Cholesky
{
    private readonly double[] _rows;

    private Cholesky(double[] rows, int size) => (_rows, Size) = (rows, size);

    /// <summary>Number of rows.</summary>
    public int Size { get; }

    /// <summary>Logarithm of the matrix's determinant.</summary>
    public double LogDeterminant
    {
        get
        {
            double sum = 0;
            for (int i = 0; i < Size; i++)
            {
                sum += Math.Log(_rows[Place(i, i)]);
            }

            return 2 * sum;
        }
    }

    /// <summary>Factorises a matrix; a pivot that rounding has taken to 0 or below counts as a little above.</summary>
    /// <param name="size">Number of rows.</param>
    /// <param name="entry">The matrix's entry in a row and a column not right of it.</param>
    public static Cholesky Of(int size, Func<int, int, double> entry)
    {
        var rows = new double[size * (size + 1) / 2];
        for (int i = 0; i < size; i++)
        {
            for (int j = 0; j <= i; j++)
            {
                double sum = entry(i, j);
                double diagonal = sum;
                for (int k = 0; k < j; k++)
                {
                    sum -= rows[Place(i, k)] * rows[Place(j, k)];
                }

                rows[Place(i, j)] = i == j ? Math.Sqrt(Math.Max(sum, Least(diagonal))) : sum / rows[Place(j, j)];
            }
        }

        return new Cholesky(rows, size);
    }

    /// <summary>Writes L⁻¹x in the place of x: if x has the matrix as covariance, what comes out is white.</summary>
    public void Whiten(Span<double> x)
    {
        for (int i = 0; i < Size; i++)
        {
            double sum = x[i];
            ReadOnlySpan<double> row = _rows.AsSpan(Place(i, 0), i + 1);
            for (int k = 0; k < i; k++)
            {
                sum -= row[k] * x[k];
            }

            x[i] = sum / row[i];
        }
    }

    /// <summary>Writes Lx in the place of x: from white noise, one with the matrix as covariance.</summary>
    public void Colour(Span<double> x)
    {
        for (int i = Size - 1; i >= 0; i--)
        {
            double sum = 0;
            ReadOnlySpan<double> row = _rows.AsSpan(Place(i, 0), i + 1);
            for (int k = 0; k <= i; k++)
            {
                sum += row[k] * x[k];
            }

            x[i] = sum;
        }
    }

    /// <summary>xᵀC⁻¹x.</summary>
    public double SquaredDistance(ReadOnlySpan<double> x)
    {
        Span<double> white = Size <= 256 ? stackalloc double[Size] : new double[Size];
        x.CopyTo(white);
        Whiten(white);
        double sum = 0;
        foreach (double value in white)
        {
            sum += value * value;
        }

        return sum;
    }

    private static double Least(double diagonal) => Math.Max(Math.Abs(diagonal) * 1e-12, double.Epsilon);

    private static int Place(int row, int column) => (row * (row + 1) / 2) + column;
}
