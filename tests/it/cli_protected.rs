//! Outputs that somebody protected, and what lies beside an output.

use std::os::unix::fs::PermissionsExt;

use crate::cli::Desk;

const EXPORT: &str = "export canvas.canvas.json -o plan.pdf";

fn desk() -> Desk {
    let desk = Desk::new();
    assert_eq!(desk.run(EXPORT).code, 0);
    desk
}

#[track_caller]
fn is_replaced_with_force_only(desk: &Desk) {
    let before = desk.read("plan.pdf");
    let refused = desk.run(&format!("{EXPORT} --language en"));
    assert_eq!((refused.code, refused.out.as_str()), (2, ""));
    assert!(refused.notices.contains("--force"), "{}", refused.notices);
    assert_eq!(desk.read("plan.pdf"), before);
    assert_eq!(desk.run(&format!("{EXPORT} --language en --force")).code, 0);
    assert_ne!(desk.read("plan.pdf"), before);
}

#[test]
fn a_write_protected_output_is_replaced_with_force_only() {
    let desk = desk();
    let permissions = |mode| std::fs::Permissions::from_mode(mode);
    std::fs::set_permissions(desk.path("plan.pdf"), permissions(0o444)).unwrap();
    is_replaced_with_force_only(&desk);
    assert_eq!(std::fs::metadata(desk.path("plan.pdf")).unwrap().permissions().mode() & 0o777, 0o444);
}

#[test]
fn an_output_with_another_name_is_replaced_with_force_only() {
    let desk = desk();
    let before = desk.read("plan.pdf");
    std::fs::hard_link(desk.path("plan.pdf"), desk.path("old.pdf")).unwrap();
    is_replaced_with_force_only(&desk);
    assert_eq!(desk.read("old.pdf"), before, "the other name keeps the old contents");
}

#[test]
fn what_lies_under_the_names_of_version_0_1_is_neither_followed_nor_removed() {
    let desk = desk();
    let start = ".samencanvas-087bbbfb-";
    // The names that version 0.1 would take, as far as they can be foretold.
    for number in 1..200 {
        let name = format!("{start}{number}.tmp");
        std::os::unix::fs::symlink(desk.path("planted"), desk.path(&name)).unwrap();
    }
    assert_eq!(desk.run(EXPORT).code, 0);
    assert!(!desk.path("planted").exists());
    assert!(!desk.path("plan.pdf").is_symlink());
}
