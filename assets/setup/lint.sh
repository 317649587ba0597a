#!/bin/bash
# Everything that is checked without running the product: ruff, mypy, qmlformat, qmllint on all QML with our own types.
set -euo pipefail
cd "$(dirname "$0")/../.."
bin=.venv/bin
"$bin/ruff" check --quiet .
"$bin/ruff" format --quiet --check . || { "$bin/ruff" format --check .; exit 1; }
"$bin/mypy" --no-error-summary

# QML types of the view-models, so that qmllint knows them: decorated classes -> JSON -> qmltypes.
types=build/qml/ui/viewmodels
mkdir -p "$types"
"$bin/pyside6-metaobjectdump" ui/viewmodels/*.py >"$types/metatypes.json"
libexec=$("$bin/python" -c 'import PySide6, pathlib; print(pathlib.Path(PySide6.__file__).parent)')
"$libexec/Qt/libexec/qmltyperegistrar" --generate-qmltypes "$types/viewmodels.qmltypes" \
    --foreign-types="$libexec/Qt/metatypes/qt6core_metatypes.json,$libexec/Qt/metatypes/qt6qml_metatypes.json,$libexec/Qt/metatypes/qt6quick_metatypes.json" \
    --import-name ui.viewmodels --major-version 1 --minor-version 0 "$types/metatypes.json" -o "$types/registration.cpp"
printf 'module ui.viewmodels\ntypeinfo viewmodels.qmltypes\n' >"$types/qmldir"

failed=
mapfile -t files < <(git ls-files --cached --others --exclude-standard 'ui/*.qml')
for file in "${files[@]}"; do
    if ! "$bin/pyside6-qmlformat" "$file" | cmp -s - "$file"; then
        echo "qmlformat would change $file" >&2
        failed=1
    fi
done
"$bin/pyside6-qmllint" -W 0 -I build/qml -I "$PWD" "${files[@]/#/$PWD/}" || failed=1
[ -z "$failed" ]
