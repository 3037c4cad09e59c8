//! Who a document is from.

use super::single_line;
use crate::canvas::{PartnerRole, Term};
use crate::export::Order;
use crate::i18n;

/// The most organisations that a list of files has room for.
const MOST_AUTHORS: usize = 8;

/// The first organisations that took the initiative, on one line. `None` if the canvas names none.
///
/// Whoever makes the document stays unnamed: the name in the settings is that of a person, and for the history only.
pub(crate) fn author(order: &Order<'_>) -> Option<String> {
    let partners = order.canvas.partners.iter();
    let initiators = partners.filter(|partner| partner.role == Some(Term::Known(PartnerRole::Founding)));
    let names = initiators.map(|partner| single_line(&partner.name)).filter(|name| !name.is_empty());
    let names: Vec<String> = names.take(MOST_AUTHORS).collect();
    (!names.is_empty()).then(|| i18n::list(order.texts, &names))
}
