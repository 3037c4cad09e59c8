# To be sourced: how the scripts that use a real window get hold of it.

# Prints the window of a process once it is the active one. xdotool's own --sync waits for ever where the window manager
# drops a request that comes too early, so this asks again, for half a minute.
active_window() { # PID
    local found
    for _ in $(seq 150); do
        found=$(xdotool search --onlyvisible --pid "$1" 2>/dev/null | tail -n 1) || true
        if [ -n "$found" ]; then
            xdotool windowactivate "$found" 2>/dev/null || true
            if [ "$(xdotool getactivewindow 2>/dev/null)" = "$found" ]; then
                printf '%s\n' "$found"
                return 0
            fi
        fi
        sleep 0.2
    done
    printf 'there is no window\n' >&2
    return 1
}
