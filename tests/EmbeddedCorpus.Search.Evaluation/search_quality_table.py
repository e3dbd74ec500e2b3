"""Scores runs with the shared eval.py and prints the table of search-quality.sh.

usage: search_quality_table.py [--check] SEARCH RUNS COLLECTION...

RUNS holds `N.run` and `N.reference.run` for the Nth collection, from 0. Exit code 1 with --check when a MAP
lies more than the margin below the reference.
"""
import argparse
import pathlib
import sys

METRICS = ('MAP', 'nDCG@10 binary', 'nDCG@10 graded', 'P@10', 'R@100')
MARGIN = .005


def score(evaluation, qrels, run):
    """The mean of each metric over the queries with a relevant document, as eval.py prints it."""
    judged, ranked = evaluation.read_qrels(str(qrels)), evaluation.read_run(str(run))
    each = [evaluation.measure(ranked.get(query, []), gains) for query, gains in judged.items()]
    return {metric: sum(measures[metric] for measures in each) / len(each) for metric in METRICS}


def row(name, run, measures):
    return '| ' + ' | '.join([name, run, *(f'{measures[metric]:.4f}'.removeprefix('0') for metric in METRICS)]) + ' |'


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('--check', action='store_true')
    parser.add_argument('search', type=pathlib.Path)
    parser.add_argument('runs', type=pathlib.Path)
    parser.add_argument('collections', type=pathlib.Path, nargs='+')
    arguments = parser.parse_args()
    sys.path.insert(0, str(arguments.search))
    import eval as evaluation

    failed = []
    print('| collection | search | ' + ' | '.join(METRICS) + ' |')
    print('|---|---|' + '---:|' * len(METRICS))
    for index, collection in enumerate(arguments.collections):
        name = collection.resolve().name
        reference = score(evaluation, collection / 'qrels.txt', arguments.runs / f'{index}.reference.run')
        ours = score(evaluation, collection / 'qrels.txt', arguments.runs / f'{index}.run')
        print(row(name, 'EmbeddedCorpus', {metric: ours[metric] for metric in METRICS}))
        print(row('', 'reference BM25', reference))
        difference = ours['MAP'] - reference['MAP']
        if difference < -MARGIN:
            failed.append(f'{name}: MAP {ours["MAP"]:.4f} is {-difference:.4f} below the reference; at most {MARGIN} is allowed')
    for line in failed:
        print(f'search-quality: {line}', file=sys.stderr)
    return 1 if failed and arguments.check else 0


if __name__ == '__main__':
    sys.exit(main())
