"""Scores predictions with the shared score.py and prints the tables of quotes.sh.

usage: quotes_table.py QUOTES PREDICTIONS [--quick]
"""
import pathlib
import sys

QUOTES, WORK = map(pathlib.Path, sys.argv[1:3])
QUICK = '--quick' in sys.argv
sys.dont_write_bytecode = True
sys.path.insert(0, str(QUOTES))
import score  # noqa: E402

SETS = {'PolNeAR dev': 'polnear.dev', 'PolNeAR train': 'polnear.train', 'GGT dev': 'ggt.dev', 'German WikiNews dev': 'german-wikinews.dev'}
KINDS = ('direct', 'mixed', 'headline', 'single')
NAME, CANON = 'END-TO-END ov>=.8 + name', 'END-TO-END ov>=.8 + canon'
SPEAKER, OTHER = 'speaker acc (matched ov>=.8)', 'scare/other marks predicted'


def evaluate(name, prediction=None, kind=None):
    gold = next(QUOTES.glob(name + '.jsonl*'))
    predicted = {p['id']: p for p in score.load(str(WORK / f'{prediction or name}.predictions.jsonl'))}
    return score.score(score.load(str(gold)), predicted, kind, 'utf16')[0]


def percent(value):
    return '-' if value is None else f'{100 * value:.1f}'


def of(report, *names):
    """Values of one entry, or its dash when the set has no gold for it."""
    return ' / '.join(percent(report.get(name)) for name in names)


def throughput(name):
    file = WORK / f'{name}.throughput'
    return float(file.read_text().split()[1]) if file.exists() else None


def goals(all_, kinds):
    dev, ggt = all_['PolNeAR dev'], all_['GGT dev']
    direct, mixed = kinds['PolNeAR dev', 'direct'], kinds['PolNeAR dev', 'mixed']
    headline = kinds['PolNeAR train', 'headline']
    false = dev[OTHER]['predicted'] + ggt[OTHER]['predicted']
    f = lambda report, key: 100 * report[key]['f']
    accuracy = lambda report, key: 100 * report[SPEAKER][key]
    return (
        ('PolNeAR dev: span F1 (overlap ≥ 0.8)', 95.5, 97, 93.3, f(dev, 'span ov>=0.8')),
        ('PolNeAR dev: speaker accuracy on matched quotes (name)', 92, 95, 84.7, accuracy(dev, 'name')),
        ('PolNeAR dev: end-to-end F1 (name)', 88, 92, 78.4, f(dev, NAME)),
        ('the same, direct quotes only', 93, 95, 84.4, f(direct, NAME)),
        ('the same, mixed quotes only', 76, 84, 63.3, f(mixed, NAME)),
        ('GGT dev: end-to-end F1 (canonical)', 85, 90, 70.8, f(ggt, CANON)),
        ('GGT dev: canonical name, exact string', 80, 87, 53.4, accuracy(ggt, 'canon_strict')),
        ('GGT dev: cue accuracy', 95, 97, 89.7, accuracy(ggt, 'cue')),
        ('false alarms on marks that are no quote, PolNeAR dev + GGT dev, at most', 28, 18, 56, false),
        ('headline quotes, PolNeAR train: found, %', 75, 90, 34.8, 100 * headline['span ov>=0.8']['r']),
        ('headline quotes, PolNeAR train: right speaker, %', 70, 85, 29.3, 100 * headline[NAME]['r']),
        ('German WikiNews dev: span F1 (marks only)', 93, 97, 39.8, f(all_['German WikiNews dev'], 'span ov>=0.8')),
        ('throughput, one thread, MB/s, `cpp-docs`', 25, 50, 1.2, throughput('cpp-docs')),
        ('throughput, one thread, MB/s, PolNeAR text', 25, 50, 1.2, throughput('polnear')),
    )


def print_goals(rows):
    print('| metric | at least | goal | baseline | reached | |\n|---|---:|---:|---:|---:|---|')
    for metric, least, goal, baseline, reached in rows:
        if reached is None:
            print(f'| {metric} | {least} | {goal} | {baseline} | not measured | |')
            continue
        sign = -1 if metric.endswith('at most') else 1
        shown = str(reached) if isinstance(reached, int) else f'{reached:.1f}'
        verdict = 'goal' if sign * float(shown) >= sign * goal else 'at least' if sign * float(shown) >= sign * least else 'below'
        print(f'| {metric} | {least} | {goal} | {baseline} | {shown} | {verdict} |')


def print_metrics(all_, kinds):
    rows = [
        ('span, exact: P / R / F1', lambda r, _: of(r['span exact'], 'p', 'r', 'f')),
        ('span, overlap ≥ 0.8: P / R / F1', lambda r, _: of(r['span ov>=0.8'], 'p', 'r', 'f')),
        ('token F1', lambda r, _: of(r['token'], 'f')),
        ('speaker: text / mention overlap / name', lambda r, _: of(r[SPEAKER], 'text', 'span', 'name')),
        ('canonical / exact string / with floating', lambda r, _: of(r[SPEAKER], 'canon', 'canon_strict', 'canon_incl_floating')),
        ('cue', lambda r, _: of(r[SPEAKER], 'cue')),
        ('end-to-end F1: name', lambda r, _: of(r[NAME], 'f')),
        ('end-to-end F1: canonical', lambda r, _: of(r[CANON], 'f') if r[SPEAKER]['canon_n'] else '-'),
    ]
    for kind in KINDS:
        rows.append((f'{kind}: span recall / end-to-end recall / end-to-end F1 (number)',
                     lambda _, s, kind=kind: of_kind(kinds.get((s, kind)))))
    rows.append(('other marks predicted as quotes', lambda r, _: f"{r[OTHER]['predicted']} of {r[OTHER]['of']}"))
    print('| | ' + ' | '.join(all_) + ' |\n|---|' + '---|' * len(all_))
    for label, value in rows:
        print(f'| {label} | ' + ' | '.join(value(report, name) for name, report in all_.items()) + ' |')


def of_kind(report):
    if report is None or not report[NAME]['gold']:
        return '-'
    return f"{percent(report['span ov>=0.8']['r'])} / {of(report[NAME], 'r', 'f')} ({report[NAME]['gold']})"


def main():
    kinds = {}
    for name, file in SETS.items():
        for kind in KINDS:
            if not (QUICK and file.endswith('train') and kind != 'headline'):
                kinds[name, kind] = evaluate(file, kind=kind)
    all_ = {name: evaluate(file) for name, file in SETS.items() if not (QUICK and file.endswith('train'))}
    print_goals(goals(all_, kinds))
    print()
    print_metrics(all_, kinds)
    doubled = evaluate('polnear.dev', 'polnear.dev.doubled')['span ov>=0.8']
    print(f"\nWith quotations in doubled single marks (''…''), of which the annotation has none: PolNeAR dev span F1 {percent(doubled['f'])}.")


if __name__ == '__main__':
    main()
