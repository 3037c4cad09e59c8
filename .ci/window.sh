# To be sourced: how the scripts that use a real window get a screen, and get hold of the window.

# Starts a screen with a number that is free, and waits until it takes windows. The process is in $screen. Without
# -noreset a screen starts anew each time its last client leaves, and drops whoever comes just then.
# With SCREEN_SIZE set it has that many pixels, as in 2732x768 for two screens beside one another.
# With SCREEN_WITHOUT_OPENGL set, the screen has no GLX, and no driver is found for EGL, as on a computer without any.
open_screen() { # FOLDER
    local number
    : >"$1/screen"
    if [ -n "${SCREEN_WITHOUT_OPENGL:-}" ]; then export __EGL_VENDOR_LIBRARY_DIRS=/nonexistent; fi
    Xvfb -displayfd 3 ${SCREEN_WITHOUT_OPENGL:+-extension GLX} -noreset -screen 0 "${SCREEN_SIZE:-1366x768}x24" -nolisten tcp 3>"$1/screen" >/dev/null 2>&1 &
    screen=$!
    for _ in $(seq 300); do
        # A number without an end of line is not all there yet.
        if read -r number <"$1/screen"; then
            export DISPLAY=":$number"
            return 0
        fi
        kill -0 "$screen" 2>/dev/null || break
        sleep 0.2
    done
    printf 'there is no screen\n' >&2
    return 1
}

# Starts a window manager on that screen, and waits until it is ready. The process is in $manager. A window that is shown
# while openbox is still starting may never be managed by it, and never become active.
manage_windows() { # FOLDER
    openbox --startup "touch $1/managed" >/dev/null 2>&1 &
    manager=$!
    for _ in $(seq 600); do
        if [ -e "$1/managed" ]; then return 0; fi
        kill -0 "$manager" 2>/dev/null || break
        sleep 0.2
    done
    printf 'there is no window manager\n' >&2
    return 1
}

# Asks once for a window to be the active one, and fails where it is not yet, or is gone. To be asked again: xdotool's own
# --sync waits for ever where the window manager drops a request that comes too early, and a window that was made for OpenGL
# goes, and another takes its place, as soon as there turns out to be no driver.
in_front() { # WINDOW
    [ -n "$1" ] && xdotool windowactivate "$1" 2>/dev/null && [ "$(xdotool getactivewindow 2>/dev/null)" = "$1" ]
}

# Moves a window to the corner of the screen and makes it nearly as large, once it is the active one. To be asked again.
in_place() { # WINDOW
    in_front "$1" && xdotool windowmove "$1" 0 0 windowsize "$1" 1366 740 2>/dev/null
}

# Prints the window of a process once it is the active one.
active_window() { # PID
    local found
    for _ in $(seq 150); do
        found=$(xdotool search --onlyvisible --pid "$1" 2>/dev/null | tail -n 1) || true
        if in_front "$found"; then
            printf '%s\n' "$found"
            return 0
        fi
        sleep 0.2
    done
    kill -0 "$1" 2>/dev/null || printf 'the program has ended\n' >&2
    printf 'there is no active window; visible: %s, active: %s\n' "${found:-none}" "$(xdotool getactivewindow 2>&1)" >&2
    return 1
}

# Whether a picture of the window shows words. Where a dialog lies over the page, the reader of letters takes what is
# dimmed below it for the text; a second look has only what is nearly white as the ground. Needs imagemagick and tesseract.
has_words() { # PICTURE, WORDS
    convert "$1" -colorspace gray -resize 200% png:- | tesseract - - -l nld 2>/dev/null | grep -q "$2" ||
        convert "$1" -colorspace gray -resize 200% -threshold 80% png:- | tesseract - - -l nld 2>/dev/null | grep -q "$2"
}
