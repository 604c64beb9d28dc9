//! Damaged links of a group: what is read all the same, and what is said.

use stackfit::link::{MOST_PEOPLE, decode, encode, group, pasted, people};

#[test]
fn a_link_of_a_group_that_lost_its_end_says_so() {
    let of = |link: &str| decode(link, "").state;
    let group = group(&[of("v=1&js=8"), of("v=1&ts=9&must=admin.10&name=Ann"), of("v=1&py=10")]);
    let link = encode(&group);
    let start = link.find("with=").expect("it has others") + "with=".len();
    for end in start..link.len() {
        let cut = link.get(..end).expect("it is ASCII");
        let opened = decode(cut, "");
        assert!(opened.is_cut, "{cut}");
        assert!(!opened.state.with.contains("sign"), "{cut}");
        assert!(pasted(&["#", cut, " and so on"].concat()).opened.is_cut, "{cut}");
    }
    let escaped = link.replace('-', "%2D").replace(',', "%2C").replace('%', "%25");
    for whole in [link.clone(), escaped, [&*link, ")."].concat()] {
        let opened = decode(&whole, "");
        assert_eq!((&opened.state, opened.is_cut, opened.adjusted), (&group, false, 0), "{whole}");
    }
}

#[test]
fn the_length_of_a_group_is_nobody_whatever_is_around_it_and_however_its_digits_are_written() {
    let whole = "24-signs,Ann.js9.py3.concurrency8";
    let right = decode(&format!("v=1&with={whole}&name=Bob"), "");
    for start in
        ["\"", "(", "=", "3D", "[", "<", "“", "'", "**", "%22", "%3D", "+", "%C2%A0", "%E2%80%8B"]
    {
        for end in ["", "\"", ")", "%20", "**"] {
            let link = format!("v=1&with={start}24-signs{end},Ann.js9.py3.concurrency8&name=Bob");
            assert_eq!(decode(&link, ""), right, "{link}");
        }
    }
    for hyphen in ["\u{2011}", "%E2%80%91", "–", "—", "−", "\u{ad}-", "-\u{200b}", " - ", "", "%2D"]
    {
        for digits in ["24", "２４", "٢٤", "२४", "2\u{fe0f}\u{20e3}4\u{fe0f}\u{20e3}", "𝟐𝟒", "𝟸𝟺"]
        {
            for word in ["signs", "SIGNS", "Signs"] {
                let link =
                    format!("v=1&with={digits}{hyphen}{word},Ann.js9.py3.concurrency8&name=Bob");
                assert_eq!(decode(&link, ""), right, "{link}");
                let cut = link.replace(".concurrency8", "");
                assert!(decode(&cut, "").is_cut, "{cut}");
            }
        }
    }
    // Of a number that cannot be read.
    for first in ["99999999999999999999999-signs", "24-1000000-signs"] {
        let opened = decode(&format!("v=1&with={first},Ann.js9.py3.concurrency8&name=Bob"), "");
        assert_eq!((&opened.state, opened.is_cut), (&right.state, true), "{first}");
    }
    // One of a group that was cut there.
    for first in ["\"24-signs", "(24", "24\u{2011}si", "=24-", "\"", "2\u{fe0f}\u{20e3}"] {
        let opened = decode(&format!("v=1&js=8&with={first}"), "");
        assert_eq!((encode(&opened.state).as_str(), opened.is_cut), ("v=1&js=8", true), "{first}");
    }
    for person in ["Signs", "Ann-signs", "signs", "Co_signs", "Ann"] {
        let opened = decode(&format!("v=1&with={person}.js9,Bob.js8"), "");
        assert_eq!((people(&opened.state).len(), opened.is_cut), (3, false), "{person}");
    }
}

#[test]
fn a_group_whose_signs_were_eaten_says_that_signs_are_missing() {
    let state = decode("v=1&js=8&with=Bob_B~2E.js9,Zo~C3~AB.py3", "").state;
    let link = encode(&state);
    for eaten in [link.replacen('_', "", 2), link.replace('~', "")] {
        let opened = decode(&eaten, "");
        assert_eq!((people(&opened.state).len(), opened.is_cut), (3, true), "{eaten}");
    }
}

#[test]
fn the_escapes_of_a_name_are_repaired_and_a_damaged_name_is_said() {
    let changed = |link: &str| {
        let opened = decode(link, "");
        assert_eq!(
            (opened.adjusted, opened.not_understood.len()),
            (opened.changed.len(), 0),
            "{link}"
        );
        (encode(&opened.state), opened.changed.join("; "))
    };
    for gap in ["%20", "+", "%0A", "%0D%0A", "%E2%80%8B", "%C2%AD", "\u{200b}", "\u{ad}", " "] {
        for (with, right) in [
            (format!("v=1&add=~{gap}3Cb"), "v=1&add=~3Cb"),
            (format!("v=1&add=~C3{gap}~96l.js.ml4"), "v=1&add=~C3~96l.js.ml4"),
            (
                format!("v=1&with=9-signs,~{gap}3C{gap}~3{gap}Eb.js9"),
                "v=1&with=11-signs,~3C~3Eb.js9",
            ),
        ] {
            assert_eq!(changed(&with), (right.to_owned(), String::new()), "{with}");
        }
    }
    for (link, right, said) in [
        (
            "v=1&add=~C3~96l-Kern_~22~3",
            "v=1&add=~C3~96l~2DKern_~22",
            "the name “Öl-Kern \"” is damaged",
        ),
        ("v=1&add=Core~zz.js", "v=1&add=Core~7Ezz.js", "the name “Core~zz” is damaged"),
        ("v=1&with=9-signs,Ann~C3.js9", "v=1&with=7-signs,Ann.js9", "the name “Ann” is damaged"),
        ("v=1&name=Caf%C3", "v=1&name=Caf", "the name “Caf” is damaged"),
        ("v=1&name=a%0Ab", "v=1&name=ab", "the name “ab” was changed"),
        ("v=1&add=Our_%0Acore", "v=1&add=Our_core", "the name “Our core” was changed"),
    ] {
        assert_eq!(changed(link), (right.to_owned(), said.to_owned()), "{link}");
    }
    let long = changed(&["v=1&name=", &"a".repeat(81)].concat()).1;
    assert_eq!(long, format!("the name “{}” was changed", "a".repeat(40)));
}

#[test]
fn what_is_not_understood_of_a_person_is_named_with_them() {
    let lost = decode("v=1&js=8&with=Ann.js9,Person_2.js9.ts7.py3.concur", "").not_understood;
    assert_eq!(lost, ["concur of Person 2"]);
    assert_eq!(decode("v=1&with=.js9.concur", "").not_understood, ["with=concur"]);
}

#[test]
fn what_is_wrong_in_the_settings_of_the_others_is_counted_or_named() {
    let opened = decode("#v=1&with=Ann.js99.mood7.o-gin-ml11.must-admin0,.ts9,Bob is here", "");
    assert_eq!(opened.adjusted, 3);
    assert_eq!(opened.not_understood, ["mood7 of Ann", "o-gin-ml11 of Ann"]);
    assert_eq!(opened.state.with, "Ann.js10.must-admin1,Person_3.ts9,Bob_is_here");
    let many = format!("#v=1&with={}", ["Ann.js8"; 14].join(","));
    let opened = decode(&many, "");
    assert_eq!((opened.adjusted, people(&opened.state).len()), (3, MOST_PEOPLE));
}
