"""Parts of the benchmark: data, contenders, measurement, results."""
