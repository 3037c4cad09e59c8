//! Which templates another one was made of by wording it otherwise, and which of two such templates a merge goes by.

use super::{Template, TemplateName};

impl Template {
    /// Its name.
    pub fn name(&self) -> TemplateName {
        TemplateName { id: self.id.clone(), version: self.version }
    }

    /// Whether it is a newer version of the same template.
    pub fn is_newer_than(&self, other: &Self) -> bool {
        self.id == other.id && self.version > other.version
    }

    /// Whether copies of both are merged by this one: it is a newer version of the other, or the other in words of
    /// somebody's own. Of two with other words and the same sections, the name decides, so that all come to the same.
    pub fn goes_before(&self, other: &Self) -> bool {
        if self.id == other.id {
            return self.version > other.version;
        }
        let (root, version) = self.root();
        let (other_root, other_version) = other.root();
        root == other_root
            && (version, self.based_on.len(), &self.id) > (other_version, other.based_on.len(), &other.id)
    }

    /// The id and version of the template whose sections it has.
    pub(super) fn root(&self) -> (&str, u32) {
        self.based_on.last().map_or((&self.id, self.version), |root| (&root.id, root.version))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::template::BuiltInTemplates;

    fn named(id: &str, version: u32, based_on: &[(&str, u32)]) -> Template {
        let challenge = BuiltInTemplates::read().unwrap().get("challenge").unwrap().clone();
        let name = |(id, version): &(&str, u32)| TemplateName { id: (*id).to_owned(), version: *version };
        let based_on = based_on.iter().map(name).collect();
        Template { id: id.to_owned(), version, based_on, ..challenge }
    }

    #[test]
    fn of_two_templates_with_the_same_sections_one_goes_before_the_other() {
        let in_order = [
            named("a", 1, &[]),
            named("own", 1, &[("a", 1)]),
            named("own", 2, &[("a", 1)]),
            named("zoo", 1, &[("a", 1)]),
            named("own-of-own", 1, &[("own", 2), ("a", 1)]),
            // More sections count for more than other words.
            named("a", 2, &[]),
            named("own-of-next", 1, &[("a", 2)]),
        ];
        for (place, one) in in_order.iter().enumerate() {
            for (other_place, other) in in_order.iter().enumerate() {
                assert_eq!(
                    one.goes_before(other),
                    place > other_place,
                    "{:?} {:?}",
                    one.name(),
                    other.name()
                );
            }
        }
        let stranger = named("b", 9, &[("c", 9)]);
        assert!(in_order.iter().all(|own| !own.goes_before(&stranger) && !stranger.goes_before(own)));
    }
}
