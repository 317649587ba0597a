#!/bin/bash
# Everything that is checked without running the product: ruff, mypy, qmlformat, qmllint on all QML with our own types.
# All of them say what they found before it fails.
set -euo pipefail
cd "$(dirname "$0")/../.."
bin=.venv/bin
failed=

"$bin/ruff" check --quiet . || failed=1
"$bin/ruff" format --quiet --check . || { "$bin/ruff" format --check . || true; failed=1; }
"$bin/mypy" --no-error-summary || failed=1

mapfile -t files < <(find ui -name '*.qml' | LC_ALL=C sort)
for file in "${files[@]}"; do
    if ! "$bin/pyside6-qmlformat" "$file" | cmp -s - "$file"; then
        echo "qmlformat would change $file" >&2
        failed=1
    fi
done

# QML types of the view-models, so that qmllint knows them: decorated classes -> JSON -> qmltypes.
types=build/qml/ui/viewmodels
mkdir -p "$types"
mapfile -t viewmodels < <(grep -l "^@QmlElement" ui/viewmodels/*.py)
"$bin/pyside6-metaobjectdump" "${viewmodels[@]}" >"$types/metatypes.json"
qt=$("$bin/python" -c 'import PySide6, pathlib; print(pathlib.Path(PySide6.__file__).parent)')/Qt
"$qt/libexec/qmltyperegistrar" --generate-qmltypes "$types/viewmodels.qmltypes" \
    --foreign-types="$qt/metatypes/qt6core_metatypes.json,$qt/metatypes/qt6qml_metatypes.json,$qt/metatypes/qt6quick_metatypes.json" \
    --import-name ui.viewmodels --major-version 1 --minor-version 0 "$types/metatypes.json" -o "$types/registration.cpp"
printf 'module ui.viewmodels\ntypeinfo viewmodels.qmltypes\n' >"$types/qmldir"
"$bin/pyside6-qmllint" -W 0 -I build/qml -I "$PWD" "${files[@]/#/$PWD/}" || failed=1

[ -z "$failed" ]
