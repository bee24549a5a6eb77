# Holds a JSON document against a schema: as much of JSON Schema as docs/findings.schema.json uses.
# Usage: schema.py SCHEMA DOCUMENT…
import json
import re
import sys

schema = json.load(open(sys.argv[1]))
documents = [json.load(open(name)) for name in sys.argv[2:]]
types = {'string': str, 'integer': int, 'boolean': bool, 'object': dict, 'array': list,
         'null': type(None)}
known = {'$schema', '$defs', '$ref', 'title', 'description', 'type', 'enum', 'pattern', 'minimum',
         'items', 'properties', 'required', 'additionalProperties'}
mistakes = []
used = set()


def is_of(value, name):
    return isinstance(value, types[name]) and not (name == 'integer' and isinstance(value, bool))


def check(value, rule, path):
    assert set(rule) <= known, (path, set(rule) - known)
    if '$ref' in rule:
        name = rule['$ref'].removeprefix('#/$defs/')
        used.add(name)
        return check(value, schema['$defs'][name], path)
    names = rule.get('type', [])
    names = [names] if isinstance(names, str) else names
    if names and not any(is_of(value, name) for name in names):
        return mistakes.append(f'{path}: {value!r} is no {" or ".join(names)}')
    if 'enum' in rule and value not in rule['enum']:
        mistakes.append(f'{path}: {value!r} is none of {rule["enum"]}')
    if 'pattern' in rule and not re.search(rule['pattern'], value):
        mistakes.append(f'{path}: {value!r} is not like {rule["pattern"]}')
    if value is not None and value < rule['minimum'] if 'minimum' in rule else False:
        mistakes.append(f'{path}: {value} is too small')
    if isinstance(value, list):
        for index, item in enumerate(value):
            check(item, rule['items'], f'{path}/{index}')
    if isinstance(value, dict):
        for name in rule.get('required', []):
            if name not in value:
                mistakes.append(f'{path}: no {name}')
        for name, item in value.items():
            inner = rule.get('properties', {}).get(name, rule.get('additionalProperties', True))
            if inner is False:
                mistakes.append(f'{path}: {name} is not in the schema')
            elif inner is not True:
                check(item, inner, f'{path}/{name}')


for document in documents:
    check(document, schema, '')
print('\n'.join(mistakes) if mistakes else 'as the schema says')
unused = sorted(set(schema['$defs']) - used)
if unused:
    print('not met:', ', '.join(unused))
