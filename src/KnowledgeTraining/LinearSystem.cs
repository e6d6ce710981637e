namespace AftercareBot.KnowledgeTraining;

/// <summary>Solves small linear systems.</summary>
internal static class LinearSystem
{
    /// <summary>Gauss elimination with pivots; both arguments are used up.</summary>
    public static double[] Solve(double[,] matrix, double[] right)
    {
        var size = right.Length;
        for (var column = 0; column < size; column++)
        {
            var pivot = column;
            for (var row = column + 1; row < size; row++)
                pivot = Math.Abs(matrix[row, column]) > Math.Abs(matrix[pivot, column]) ? row : pivot;
            for (var i = 0; i < size; i++)
                (matrix[column, i], matrix[pivot, i]) = (matrix[pivot, i], matrix[column, i]);
            (right[column], right[pivot]) = (right[pivot], right[column]);
            for (var row = column + 1; row < size; row++)
            {
                var factor = matrix[row, column] / matrix[column, column];
                for (var i = column; i < size; i++)
                    matrix[row, i] -= factor * matrix[column, i];
                right[row] -= factor * right[column];
            }
        }

        for (var row = size - 1; row >= 0; row--)
        {
            for (var i = row + 1; i < size; i++)
                right[row] -= matrix[row, i] * right[i];
            right[row] /= matrix[row, row];
        }

        return right;
    }
}
