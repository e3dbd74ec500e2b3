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

SETS = {'PolNeAR train': 'polnear.train', 'PolNeAR dev': 'polnear.dev', 'GGT dev': 'ggt.dev', 'BASIL dev': 'basil.dev', 'PDNC dev': 'pdnc.dev', 'German WikiNews dev': 'german-wikinews.dev'}
# The weights were learned from these: each text is judged by weights of the other four fifths.
TRAINED = ('PolNeAR train', 'PDNC dev')
KINDS = ('direct', 'mixed', 'headline', 'single')
ATTRIBUTED = ('PolNeAR train', 'PolNeAR dev', 'GGT dev')
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


def pairs(name, prediction=None):
    """Matched pairs of an annotated and a found quotation."""
    predicted = {p['id']: p for p in score.load(str(WORK / f'{prediction or name}.predictions.jsonl'))}
    for article in score.load(str(next(QUOTES.glob(name + '.jsonl*')))):
        text = article['text']
        found = score.to_code_points(text, predicted.get(article['id'], {}).get('quotes', []), 'utf16')
        trim = lambda quotes: [score.trim(text, q['start'], q['end']) for q in quotes]
        for g, p in score.match(trim(article['quotes']), trim(found), .8):
            yield article['quotes'][g], found[p]


def canonical(gold, found):
    said = found.get('speaker_canonical') or found.get('speaker_text')
    return any(score.same_name(said, name) for name in [gold.get('speaker_canonical'), *(gold.get('aliases') or [])])


def novels():
    """Percent of the matched quotations of PDNC with the right speaker, by the annotators' type."""
    right, all_ = {}, {}
    for gold, found in pairs('pdnc.dev'):
        kind = (gold.get('type') or '').lower()
        all_[kind] = all_.get(kind, 0) + 1
        right[kind] = right.get(kind, 0) + canonical(gold, found)
    return {kind: 100 * right[kind] / all_[kind] for kind in all_}


def attributions(name):
    """For each value of Attribution: the matched quotations with a named speaker, and the percent of these that are right."""
    counts = {}
    for gold, found in pairs(name):
        if not found.get('speaker_canonical'):
            continue
        is_right = canonical(gold, found) if gold.get('speaker_canonical') else score.judge(gold, found)[1]
        entry = counts.setdefault(found['attribution'], [0, 0])
        entry[0] += 1
        entry[1] += bool(is_right)
    return {kind: (n, 100 * right / n) for kind, (n, right) in counts.items()}


def core(name):
    """Scores core indirect speech; what meets other indirect speech is left out of the count."""
    gold = score.load(str(next((QUOTES / 'indirect').glob(name + '.jsonl*'))))
    predicted = {p['id']: p for p in score.load(str(WORK / f'indirect.{name}.predictions.jsonl'))}
    kept, counted = [], {}
    for article in gold:
        text = article['text']
        trim = lambda q: score.trim(text, q['start'], q['end'])
        indirect = [q for q in article['quotes'] if q['kind'] == 'indirect']
        others = [trim(q) for q in indirect if not q.get('core')]
        found = [q for q in score.to_code_points(text, predicted[article['id']]['quotes'], 'utf16') if q.get('kind') == 'indirect']
        kept.append(dict(article, quotes=[q for q in indirect if q.get('core')], unattributed=[]))
        counted[article['id']] = dict(id=article['id'], quotes=[q for q in found if not any(score.overlap(x, trim(q)) >= .3 for x in others)])
    return score.score(kept, counted, None, 'cp')[0]


def goals(all_, kinds, indirect):
    train, dev, ggt, german = (all_[name] for name in ('PolNeAR train', 'PolNeAR dev', 'GGT dev', 'German WikiNews dev'))
    f = lambda report, key: 100 * report[key]['f']
    accuracy = lambda report, key: 100 * report[SPEAKER][key]
    novel = novels()
    basil = list(pairs('basil.dev'))
    false = dev[OTHER]['predicted'] + ggt[OTHER]['predicted']
    headline = kinds['PolNeAR train', 'headline']
    return (
        ('PolNeAR train, five folds: end-to-end F1', 92, 93, 82.0, f(train, NAME)),
        ('PolNeAR dev: end-to-end F1', 92.5, 94, 78.4, f(dev, NAME)),
        ('the same, parts of sentences only', 84, 87, 63.3, f(kinds['PolNeAR dev', 'mixed'], NAME)),
        ('PolNeAR dev: span F1 (overlap ≥ 0.8)', 95.5, 97, 93.3, f(dev, 'span ov>=0.8')),
        ('GGT dev: end-to-end F1 (canonical)', 89, 91, 70.8, f(ggt, CANON)),
        ('GGT dev: canonical name, exact string', 86, 89, 53.4, accuracy(ggt, 'canon_strict')),
        ('GGT dev: cue accuracy', 95, 97, 89.7, accuracy(ggt, 'cue')),
        ('BASIL dev: speaker accuracy', 89, 92, '-', 100 * sum(canonical(g, p) for g, p in basil) / len(basil)),
        ('PDNC dev, five folds: explicit speakers', 97, 97, '-', novel['explicit']),
        ('the same, anaphoric', 60, 70, '-', novel['anaphoric']),
        ('the same, implicit', 45, 60, '-', novel['implicit']),
        ('indirect speech, core, PolNeAR dev: end-to-end F1', 70, 76, '-', f(indirect, NAME)),
        ('German WikiNews dev: span F1 (marks only)', 94, 97, 39.8, f(german, 'span ov>=0.8')),
        ('German WikiNews dev: end-to-end F1', 60, 75, 29.1, f(german, NAME)),
        ('false alarms on marks that are no quote, PolNeAR dev + GGT dev, at most', 28, 18, 56, false),
        ('headline quotes, PolNeAR train: found, %', 75, 90, 34.8, 100 * headline['span ov>=0.8']['r']),
        ('headline quotes, PolNeAR train: right speaker, %', 70, 85, 29.3, 100 * headline[NAME]['r']),
        ('throughput, one thread, MB/s, `cpp-docs`', 25, 50, 1.2, throughput('cpp-docs')),
        ('throughput, one thread, MB/s, PolNeAR text', 35, 50, 1.2, throughput('polnear')),
    )


def print_attributions():
    print('| Attribution | ' + ' | '.join(f'{name}: named' + ' | right, %' for name in ATTRIBUTED) + ' |\n|---|' + '---:|' * (2 * len(ATTRIBUTED)))
    tables = {name: attributions(SETS[name]) for name in ATTRIBUTED}
    for kind in ('Explicit', 'Resolved', 'Carried'):
        print(f'| `{kind}` | ' + ' | '.join('{} | {:.1f}'.format(*tables[name].get(kind, (0, 0))) for name in ATTRIBUTED) + ' |')


def print_sets():
    print('| set | articles | quotations |\n|---|---:|---:|')
    for name, file in SETS.items():
        articles = score.load(str(next(QUOTES.glob(file + '.jsonl*'))))
        print(f"| {name} | {len(articles)} | {sum(len(article['quotes']) for article in articles)} |")


def print_indirect(report):
    span = report['span ov>=0.8']
    print('| indirect speech, core | contents right, % | contents found, % | speakers right, % |\n|---|---:|---:|---:|')
    print(f"| PolNeAR dev | {percent(span['p'])} | {percent(span['r'])} | {percent(report[SPEAKER]['name'])} |")


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
            if file.split('.')[0] in ('polnear', 'ggt', 'german-wikinews') and not (QUICK and file.endswith('train') and kind != 'headline'):
                kinds[name, kind] = evaluate(file, kind=kind)
    all_ = {name: evaluate(file) for name, file in SETS.items()}
    indirect = core('polnear.dev')
    print_sets()
    print()
    print_goals(goals(all_, kinds, indirect))
    print()
    print_indirect(indirect)
    print()
    print_attributions()
    print()
    print_metrics(all_, kinds)
    doubled = evaluate('polnear.dev', 'polnear.dev.doubled')['span ov>=0.8']
    print(f"\nWith quotations in doubled single marks (''…''), of which the annotation has none: PolNeAR dev span F1 {percent(doubled['f'])}.")


if __name__ == '__main__':
    main()
