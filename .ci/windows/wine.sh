# To be sourced from the folder of the project: wine, in a folder of its own, as a Windows 10 of a Dutch user.
. .ci/window.sh

children=()
work=$(mktemp -d)
close_wine() {
    wineserver -k 2>/dev/null || true
    kill "${children[@]}" 2>/dev/null || true
    rm -rf "$work"
}
trap close_wine EXIT

fail() {
    if [ -n "${DISPLAY:-}" ]; then scrot --overwrite "${shots:-$work}/failed.png" || true; fi
    printf '%s\n' "$1" >&2
    exit 1
}

# Asks again and again, for as long as a slow machine may take.
until_so() { # WHAT IS WRONG OTHERWISE, COMMAND...
    local wrong=$1
    shift
    for _ in $(seq 120); do "$@" && return 0; sleep 0.5; done
    fail "$wrong"
}

# Makes a Windows with a screen. WINEPREFIX names it from then on.
open_wine() {
    open_screen "$work"
    children+=("$screen")
    manage_windows "$work"
    children+=("$manager")
    export WINEPREFIX="$work/wine" WINEDEBUG=-all WINEDLLOVERRIDES='mscoree,mshtml=' WINELOADER=/usr/lib/wine/wine64 PATH="/usr/lib/wine:$PATH"
    # wine would put the documents of its user among those of whoever runs this.
    export HOME="$work/home"
    mkdir -p "$HOME"
    wine64 wineboot -i >/dev/null 2>&1
    wine64 winecfg /v win10 >/dev/null 2>&1
    # wine 8 lacks a library that Windows 10 has, from which Rust takes random bits.
    printf '%s\n' '#include <windows.h>' 'BOOLEAN NTAPI SystemFunction036(PVOID, ULONG);' \
        '__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE to, SIZE_T n) { return SystemFunction036(to, (ULONG)n); }' >"$work/random.c"
    x86_64-w64-mingw32-gcc -shared -O2 -o "$WINEPREFIX/drive_c/windows/system32/bcryptprimitives.dll" "$work/random.c" -ladvapi32
    # A program that keeps a file from everybody for a while, as virus scanners and viewers do.
    printf '%s\n' '#include <windows.h>' '#include <stdlib.h>' 'int wmain(int count, wchar_t **words) {' \
        'HANDLE file = CreateFileW(words[1], GENERIC_READ, 0, NULL, OPEN_EXISTING, 0, NULL);' \
        'if (file == INVALID_HANDLE_VALUE) return 1;' 'CloseHandle(CreateFileW(words[3], GENERIC_WRITE, 0, NULL, CREATE_ALWAYS, 0, NULL));' \
        'Sleep(_wtoi(words[2])); return 0; }' >"$work/hold.c"
    x86_64-w64-mingw32-gcc -municode -O2 -o "$work/hold.exe" "$work/hold.c"
    # Runs a program without the variables that Windows does not have.
    printf '%s\n' '#include <windows.h>' '#include <process.h>' 'int wmain(int count, wchar_t **words) {' \
        'for (int at = 1; at < count; at++) { wchar_t *quoted = malloc(2 * wcslen(words[at]) + 8); wsprintfW(quoted, L"\"%s\"", words[at]); words[at] = quoted; }' \
        '_wputenv(L"LC_ALL="); _wputenv(L"LANG="); _wputenv(L"TZ=");' \
        'wchar_t program[1024]; wcscpy(program, words[1] + 1); program[wcslen(program) - 1] = 0;' \
        'return _wspawnv(_P_WAIT, program, (const wchar_t *const *)(words + 1)); }' >"$work/run.c"
    x86_64-w64-mingw32-gcc -municode -O2 -o "$work/run.exe" "$work/run.c"
    users="$WINEPREFIX/drive_c/users/$(id -un)"
}

# How Windows names a file.
at() { printf 'Z:%s' "${1//\//\\}"; } # FILE

# Runs a program with the language and the zone of Windows alone, as there are no such variables there. wine takes both from
# the variables that this begins with.
as_windows() { # PROGRAM, WORDS...
    LC_ALL=nl_NL.UTF-8 TZ=${zone:-Europe/Amsterdam} wine64 "$work/run.exe" "$(at "$1")" "${@:2}"
}
