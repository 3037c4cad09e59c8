#!/usr/bin/env bash
# File systems as they are: exFAT and NTFS, where every file belongs to whom the mount says; systems that cannot set
# permissions, owners or attributes or cannot sync a folder; a colleague's file in a user namespace. Each saves twice.
source "$(dirname "$0")/common.sh"
export LANG=en
as_user() { setpriv --reuid=12345 --regid=12345 --clear-groups env HOME=/tmp XDG_DATA_HOME="$work/data-of-user" "$@"; }
chmod 755 "$work"

foreign() { # KIND, COMMAND THAT MAKES IT, COMMAND THAT MOUNTS IT…
    local kind="$1" make="$2"
    shift 2
    truncate --size=64M "$work/image"
    # A kernel without the file system, or a container without FUSE, cannot try it.
    $make "$work/image" >/dev/null 2>&1 && "$@" "$work/image" "$mount" >/dev/null 2>&1 || {
        printf '%s: cannot be mounted here, not tried\n' "$kind"
        return
    }
    for _ in 1 2; do
        as_user "$samencanvas" export "$example" -o "$mount/p.pdf" >/dev/null || fail "an export on $kind"
    done
    as_user "$samencanvas" new -o "$mount/n.canvas.json" >/dev/null || fail "a new canvas on $kind"
    as_user "$samencanvas" new -o "$mount/n.canvas.json" >/dev/null 2>&1 && fail "a taken name on $kind"
    as_user "$save_loop" "$mount/plan.canvas.json" 5 >/dev/null || fail "saving on $kind"
    [ "$(litter "$mount/p.pdf")" = 0 ] || fail "litter on $kind"
    umount "$mount"
    printf '%s: exports, a new canvas and five saves by an ordinary user\n' "$kind"
}
foreign exFAT mkfs.exfat mount -t exfat -o loop,umask=000
# The FUSE program wants a block device.
exfat_fuse() { # OPTION, VALUE, IMAGE, MOUNT
    local device
    device=$(losetup --find --show "$3") && mount.exfat-fuse "$1" "$2" "$device" "$4" && losetup --detach "$device"
}
foreign 'exFAT by FUSE' mkfs.exfat exfat_fuse -o umask=000,allow_other
foreign NTFS 'mkfs.ntfs -F -Q' mount.ntfs-3g -o umask=000,allow_other
foreign 'NTFS by the kernel' 'mkfs.ntfs -F -Q' mount -t ntfs3 -o loop,umask=000

mkdir "$work/folder"
pdf="$work/folder/p.pdf"
"$samencanvas" export "$example" -o "$pdf" >/dev/null
chmod 640 "$pdf"

# Lets a call fail in an export over a file; it must be written, and nothing told.
passed_over() { # CALL, ERROR, WHICH, OWNER OF THE FILE
    setfattr -n user.tag -v kept "$pdf"
    chown "${4:-0:0}" "$pdf"
    touch -d '1 hour ago' "$pdf"
    strace -f -qq -o "$work/calls" -e trace="$1" -e inject="$1:error=$2:when=$3" \
        "$samencanvas" export "$example" -o "$pdf" >/dev/null 2>"$work/error" || fail "$1 with $2 stops a save"
    grep -q INJECTED "$work/calls" || fail "$1 with $2 was not tried"
    [ ! -s "$work/error" ] || fail "$1 with $2 is told: $(cat "$work/error")"
    [ "$(find "$pdf" -mmin -5)" ] || fail "$1 with $2: not written"
    tried=$((tried + 1))
}
tried=0
for error in EINVAL EBADF ENOSYS EOPNOTSUPP; do passed_over fsync "$error" 2+; done
for error in EOPNOTSUPP EINVAL ENOSYS; do passed_over fsync "$error" 1; done
for error in EPERM ENOSYS EOPNOTSUPP EINVAL; do passed_over fchmod "$error" 1; done
for error in ENOSPC EINVAL EPERM E2BIG EOPNOTSUPP; do passed_over fsetxattr "$error" 1; done
for error in EINVAL ENOSYS EPERM; do passed_over renameat2 "$error" 1+; done
for error in EPERM EINVAL EOPNOTSUPP; do passed_over fchown "$error" 1+ 1234:2345; done
chown 0:0 "$pdf"
printf '%s calls that a file system may lack: each save done\n' "$tried"

# The folder cannot be synced because the disk is broken: written, and told as that.
code=0
strace -f -qq -o /dev/null -e trace=fsync -e inject=fsync:error=EIO:when=2 \
    "$samencanvas" export "$example" -o "$pdf" >/dev/null 2>"$work/error" || code=$?
[ "$code" = 2 ] && grep -q 'was written, but' "$work/error" || fail "a sync of the folder with EIO: $(cat "$work/error")"
printf 'a folder that a broken disk does not sync: told as written, and perhaps not for good\n'

if as_user unshare -U true 2>/dev/null; then
    chmod 777 "$work/folder"
    chmod 666 "$pdf"
    chown 2001:2002 "$pdf"
    as_user unshare -U --map-user=12345 --map-group=12345 "$samencanvas" export "$example" -o "$pdf" >/dev/null ||
        fail "a colleague's file in a user namespace"
    [ "$(stat -c %a "$pdf")" = 666 ] || fail 'the permissions of a colleague are not kept'
    printf 'a user namespace: the file of a colleague is saved\n'
else
    printf 'a user namespace: not allowed here, not tried\n'
fi
