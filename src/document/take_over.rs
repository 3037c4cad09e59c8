//! Another version of the template of an open canvas.

use std::sync::Arc;

use super::form::Form;
use super::history::Step;
use super::{Document, TemplateLink, circles, limits, offsets, steps};
use crate::canvas::RowRef;
use crate::replica::{Placeless, PlacelessCell};
use crate::template::Template;

impl Document {
    /// Takes over another version of the template, as one step. What the version has no place for stays in the canvas and its
    /// file ([`Self::placeless`]), merges as before, and is back in its place once a version has that.
    pub fn take_over(&mut self, template: Arc<Template>) {
        let before = self.content();
        let link = TemplateLink::of(&template);
        let back = self.exchange(Form { template, link });
        self.history.record_form(Step::of_form(back, self.content(), before));
    }

    /// What was written where the template has no place.
    pub fn placeless(&self) -> Vec<Placeless> {
        if self.has_placeless { self.replica.placeless(&self.template) } else { Vec::new() }
    }

    /// Whether something stands where the template has no place: that comes by another version of it, or from others.
    pub const fn has_placeless(&self) -> bool {
        self.has_placeless
    }

    /// What each row holds at columns that are gone.
    pub(super) fn placeless_by_row(&self) -> Vec<(RowRef, Vec<PlacelessCell>)> {
        if !self.has_placeless {
            return Vec::new();
        }
        self.canvas.rows().map(|(row, _)| (row, self.replica.placeless_in_row(row))).collect()
    }

    pub(super) fn look_for_placeless(&mut self) {
        self.has_placeless = !self.replica.placeless(&self.template).is_empty();
    }

    /// Looks at the replica by another form, and returns the one before.
    pub(super) fn exchange(&mut self, form: Form) -> Form {
        self.patch();
        self.typing = steps::Typing::default();
        self.offsets = offsets::Checkpoint::default();
        self.replica.look_by(&form.template);
        self.canvas = self.replica.read(&form.template);
        self.left_out = circles::open(&mut self.canvas);
        self.text_bytes = limits::text_bytes(&self.canvas);
        self.revision += 1;
        let before = Form {
            template: std::mem::replace(&mut self.template, form.template),
            link: std::mem::replace(&mut self.template_link, form.link),
        };
        self.look_for_placeless();
        before
    }
}
