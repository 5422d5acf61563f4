"""Regression, VIF, condition number, LMG shares and relative weights by brute force.

numpy 2.4 and scipy 1.17; `python3 drivers.py` prints what DriverOracleTests.swift holds.

The coefficients and R² of `attitude` and `swiss` are those of R's help pages and manuals
(`lm(rating ~ ., attitude)`, `lm(Fertility ~ ., swiss)`); the LMG shares of `swiss` those of
relaimpo: calc.relimp(lm(Fertility ~ ., swiss))$lmg. LMG is computed here from least squares on the
data, averaged over all orders; the program computes it from the covariances, over all subsets.
"""
import csv
import itertools
import os

import numpy as np

HERE = os.path.dirname(os.path.abspath(__file__))


def table(name):
    with open(os.path.join(HERE, name)) as file:
        rows = list(csv.reader(file))
    return rows[0], np.array(rows[1:], dtype=float)


def r2(x, y):
    if x.shape[1] == 0:
        return 0.0
    design = np.column_stack([np.ones(len(x)), x])
    residuals = y - design @ np.linalg.lstsq(design, y, rcond=None)[0]
    return 1 - residuals @ residuals / ((y - y.mean()) @ (y - y.mean()))


def lmg(x, y):
    p = x.shape[1]
    cache = {}

    def known(subset):
        key = tuple(sorted(subset))
        if key not in cache:
            cache[key] = r2(x[:, list(key)], y)
        return cache[key]

    shares, orders = np.zeros(p), 0
    for order in itertools.permutations(range(p)):
        orders += 1
        for place, variable in enumerate(order):
            shares[variable] += known(order[: place + 1]) - known(order[:place])
    return shares / orders


def relative_weights(x, y):
    z = (x - x.mean(0)) / x.std(0)
    w = (y - y.mean()) / y.std()
    # Johnson (2000): orthogonal counterparts from the singular value decomposition.
    p, _, qt = np.linalg.svd(z, full_matrices=False)
    orthogonal = p @ qt * np.sqrt(len(z))
    loading = np.linalg.lstsq(orthogonal, z, rcond=None)[0]
    beta = np.linalg.lstsq(orthogonal, w, rcond=None)[0]
    return (loading.T**2) @ (beta**2)


def all_of(x, y):
    design = np.column_stack([np.ones(len(x)), x])
    coefficients = np.linalg.lstsq(design, y, rcond=None)[0]
    correlation = np.corrcoef(x.T)
    eigenvalues = np.linalg.eigvalsh(correlation)
    return {
        "coefficients": coefficients[1:],
        "r2": r2(x, y),
        "vif": np.diag(np.linalg.inv(correlation)),
        "condition": np.sqrt(eigenvalues[-1] / eigenvalues[0]),
        "lmg": lmg(x, y),
        "relative weights": relative_weights(x, y),
    }


def jackknife(x, y, groups):
    """Delete-a-group: groups are rows by their number modulo `groups`."""
    place = np.arange(len(x)) % groups
    runs = [all_of(x[place != g], y[place != g]) for g in range(groups)]
    whole = all_of(x, y)
    return {
        key: np.sqrt((groups - 1) / groups * sum((run[key] - whole[key]) ** 2 for run in runs))
        for key in ("coefficients", "r2", "lmg")
    }


for name in ("attitude.csv", "swiss.csv"):
    _, rows = table(name)
    print(name)
    for key, value in all_of(rows[:, 1:], rows[:, 0]).items():
        print(f"  {key}: {np.array2string(np.atleast_1d(value), precision=17, separator=', ')}")
    for key, value in jackknife(rows[:, 1:], rows[:, 0], 10).items():
        print(f"  se of {key}: {np.array2string(np.atleast_1d(value), precision=17, separator=', ')}")
