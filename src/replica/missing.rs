//! Texts that a row lacks: it was made by a program or with a template that did not have the field yet.
//!
//! Such a text is made when somebody first writes in it. Two copies that each make it have to come together as one text,
//! so the change that makes it is the same everywhere: its client id follows from the row and the field, and it is
//! written out here, since a change that yrs makes would depend on what else a copy knows.

use yrs::branch::{Branch, BranchID};
use yrs::encoding::write::Write;
use yrs::updates::decoder::Decode;
use yrs::updates::encoder::{Encoder, EncoderV1};
use yrs::{ClientID, ID, Map, MapRef, TextRef, TransactionMut, Update};

use super::{Replica, client_id_from_hash};
use crate::canvas::TextField;

/// What a client id of such a change is derived from first. Never change it: copies that are apart would make two texts.
const MAKER: &[u8] = b"samencanvas text 1";

impl Replica {
    /// The text at a place, made if its row is there and lacks it. `None` if the row is gone, or something else stands there.
    pub(super) fn text_to_write(
        &self,
        transaction: &mut TransactionMut<'_>,
        field: &TextField,
    ) -> Option<TextRef> {
        if let Some(text) = self.text(transaction, field) {
            return Some(text);
        }
        let TextField::Row(row, key) = field else { return None };
        row.text_named(key.name())?;
        let map = self.row(transaction, *row)?;
        if map.get(transaction, key.name()).is_some() {
            return None;
        }
        transaction.apply_update(new_text(&map, key.name())?).ok()?;
        self.text(transaction, field)
    }
}

/// The change that puts an empty text into the map of a row.
#[expect(clippy::disallowed_methods, reason = "the update is written here")]
fn new_text(row: &MapRef, key: &str) -> Option<Update> {
    let BranchID::Nested(row) = AsRef::<Branch>::as_ref(row).id() else { return None };
    Update::decode_v1(&encoded(row, key)).ok()
}

/// The same as bytes: an update of one struct, which stands under a key of the map that a moment made.
fn encoded(row: ID, key: &str) -> Vec<u8> {
    /// A type (7), with a key.
    const INFO: u8 = 0x20 | 7;
    /// A text among the types.
    const TEXT: u8 = 2;
    let client = client_id_from_hash(&[
        MAKER,
        &row.client.get().to_le_bytes(),
        &row.clock.to_le_bytes(),
        key.as_bytes(),
    ]);
    let mut update = EncoderV1::new();
    update.write_var(1_u32); // clients
    update.write_var(1_u32); // structs
    update.write_client(ClientID::new(client));
    update.write_var(0_u32); // the first clock
    update.write_info(INFO);
    update.write_parent_info(false);
    update.write_left_id(&row);
    update.write_string(key);
    update.write_type_ref(TEXT);
    update.write_var(0_u32); // deletions
    update.to_vec()
}
