//! Words that have to fit where there is little room.

use i18n_embed_fl::fl;

use super::rig::Rig;
use crate::app::{Command, MenuCommand, MethodTable, RowCommand};
use crate::canvas::{Partner, PartnerRole, RowRef, Sector, Term};
use crate::document::Edit;
use crate::i18n::{Language, Texts};

#[test]
fn the_longest_role_and_sector_have_room_beside_each_other() {
    for language in Language::ALL {
        let mut rig = Rig::new();
        rig.give(MenuCommand::Language(language));
        rig.give(RowCommand::Begin(MethodTable::Partners.into(), "Banken".to_owned()));
        let row = RowRef::of(rig.canvas().partners[0].id);
        for role in [PartnerRole::Founding, PartnerRole::Stakeholder] {
            let role = Edit::set(row, Partner::ROLE, Some(Term::Known(role)));
            rig.give(Command::Edit(vec![role]));
            for sector in [Sector::Society, Sector::Government] {
                let sector = Edit::set(row, Partner::SECTOR, Some(Term::Known(sector)));
                rig.give(Command::Edit(vec![sector]));
                // The examples of the page are sentences.
                let cut_off = rig.cut_off().into_iter().filter(|words| !words.contains(' '));
                assert_eq!(cut_off.collect::<Vec<_>>(), Vec::<String>::new(), "{language:?}");
            }
        }
    }
}

#[test]
fn what_a_field_of_one_line_asks_for_fits_in_it() {
    let rig = Rig::new();
    // The narrowest side panel, without the room beside the fields and in them.
    let room = 307.0 - 32.0 - 18.0;
    for language in Language::ALL {
        let messages = &Texts::of(language).messages;
        let hints = [
            fl!(messages, "case-beneficiary-hint"),
            fl!(messages, "case-legal-basis-hint"),
            fl!(messages, "case-earlier-aid-from-hint"),
            fl!(messages, "case-name-hint"),
            fl!(messages, "partner-logo-alternative-hint"),
        ];
        for hint in hints {
            let font = egui::FontId::proportional(13.5);
            let galley = rig
                .harness
                .ctx
                .fonts_mut(|fonts| fonts.layout_no_wrap(hint.clone(), font, egui::Color32::BLACK));
            assert!(galley.size().x <= room, "{hint}: {}", galley.size().x);
        }
    }
}
