//! States that nobody's work leads to, made to take long.

/// A client and the clock of one of its structs.
pub(super) type At = (u64, u32);

/// A number as Yjs writes it.
pub(super) fn number(mut number: u64, bytes: &mut Vec<u8>) {
    while number >= 0x80 {
        bytes.push(number.to_le_bytes()[0] | 0x80);
        number >>= 7;
    }
    bytes.push(number.to_le_bytes()[0]);
}

fn text(text: &str, bytes: &mut Vec<u8>) {
    number(text.len() as u64, bytes);
    bytes.extend(text.as_bytes());
}

/// Characters in the root text `section.dream`.
pub(super) fn in_root(characters: &str) -> Vec<u8> {
    let mut bytes = vec![4, 1];
    text("section.dream", &mut bytes);
    text(characters, &mut bytes);
    bytes
}

/// Characters between two others.
pub(super) fn between(left: Option<At>, right: Option<At>, characters: &str) -> Vec<u8> {
    let mut bytes = vec![4 | u8::from(left.is_some()) << 7 | u8::from(right.is_some()) << 6];
    for (client, clock) in [left, right].into_iter().flatten() {
        number(client, &mut bytes);
        number(clock.into(), &mut bytes);
    }
    text(characters, &mut bytes);
    bytes
}

/// The value null under a key of the root map `values`.
pub(super) fn value(key: &str) -> Vec<u8> {
    let mut bytes = vec![0x28, 1];
    text("values", &mut bytes);
    text(key, &mut bytes);
    bytes.extend([1, 126]);
    bytes
}

/// An update of clients, each with its first clock and its structs, and of stretches that are deleted.
pub(super) fn update(clients: &[(u64, u32, Vec<Vec<u8>>)], deleted: &[(u64, Vec<(u32, u32)>)]) -> Vec<u8> {
    let mut bytes = Vec::new();
    number(clients.len() as u64, &mut bytes);
    for (client, clock, structs) in clients {
        number(structs.len() as u64, &mut bytes);
        number(*client, &mut bytes);
        number((*clock).into(), &mut bytes);
        bytes.extend(structs.concat());
    }
    number(deleted.len() as u64, &mut bytes);
    for (client, stretches) in deleted {
        number(*client, &mut bytes);
        number(stretches.len() as u64, &mut bytes);
        for (start, length) in stretches {
            number((*start).into(), &mut bytes);
            number((*length).into(), &mut bytes);
        }
    }
    bytes
}

/// One way to make `count` structs cost their square.
pub(super) type Craft = (&'static str, fn(u32) -> Vec<u8>);

/// All ways.
pub(super) const CRAFTS: &[Craft] = &[
    ("insertions at one place, ids up", |count| same_place(count, |number, _| number)),
    ("insertions at one place, ids down", |count| same_place(count, |number, count| count - number)),
    ("insertions at one place, ids by turns", |count| {
        same_place(count, |number, count| if number % 2 == 0 { number } else { count - number })
    }),
    ("a key with many first values", |count| {
        let clients: Vec<_> = (1..=u64::from(count)).map(|client| (client, 0, vec![value("k")])).collect();
        update(&clients, &[])
    }),
    ("a key with many first values of one client", |count| {
        update(&[(1, 0, vec![value("k"); count as usize])], &[])
    }),
    ("insertions within one long text", |count| {
        let long = "a".repeat(count as usize + 1);
        let within = (0..count).map(|at| between(Some((1, at)), Some((1, at + 1)), "x")).collect();
        update(&[(1, 0, vec![in_root(&long)]), (2, 0, within)], &[])
    }),
    ("every second character deleted", |count| {
        let stretches = (0..count).map(|number| (2 * number + 1, 1)).collect();
        update(&[(1, 0, vec![in_root(&"a".repeat(2 * count as usize + 1))])], &[(1, stretches)])
    }),
    ("structs that wait for the next client", |count| {
        let count = u64::from(count);
        let waiting = (2..=count).map(|client| (client, 0, vec![between(Some((client - 1, 0)), None, "x")]));
        let clients: Vec<_> = [(1, 0, vec![in_root("a")])].into_iter().chain(waiting).collect();
        update(&clients, &[])
    }),
    ("structs that are joined two by two", |count| {
        let pair = |number: u32| {
            let first = in_root("a");
            let second = between(Some((1, 2 * number)), (number > 0).then(|| (1, 2 * number - 2)), "b");
            // The first has the right neighbour of the second only where it has none.
            [if number == 0 { first } else { between(None, Some((1, 2 * number - 2)), "a") }, second]
        };
        update(&[(1, 0, (0..count / 2).flat_map(pair).collect())], &[])
    }),
    ("one text in single characters", |count| {
        let further = (1..count).map(|at| between(Some((1, at - 1)), None, "x"));
        update(&[(1, 0, [in_root("a")].into_iter().chain(further).collect())], &[])
    }),
    ("a long text that goes letter by letter, before another one", |count| {
        let half = count / 2;
        let further = (1..half).map(|at| between(Some((1, at - 1)), None, "x"));
        let tail = (0..half).map(|_| in_root("y"));
        let structs = [in_root("a")].into_iter().chain(further).chain(tail).collect();
        update(&[(1, 0, structs)], &[(1, vec![(0, half)])])
    }),
];

/// Insertions behind one character, each by a client of its own and each before another one.
fn same_place(count: u32, id: fn(u32, u32) -> u32) -> Vec<u8> {
    let base = in_root(&"a".repeat(count as usize + 2));
    let mut clients: Vec<_> = (0..count)
        .map(|number| {
            (u64::from(id(number, count)) + 2, 0, vec![between(Some((1, 0)), Some((1, number + 1)), "x")])
        })
        .collect();
    clients.sort_by_key(|(client, ..)| *client);
    clients.dedup_by_key(|(client, ..)| *client);
    clients.push((1, 0, vec![base]));
    update(&clients, &[])
}
