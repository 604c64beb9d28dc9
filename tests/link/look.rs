//! The look that a host asks for: what is read of it, where it stays, and that no link has it.

use stackfit::accent::{Accent, Theme};
use stackfit::link::{
    Look, decode, embedded, encode, is_ours, look_of, other_query, shared_query, strange,
};

#[test]
fn a_look_is_read_from_the_query_and_the_fragment() {
    for (fragment, query) in [
        ("", "?embed&theme=dark&accent=%23FF8800"),
        ("", "?page=2&embed=1&theme=dark&accent=ff8800&utm_source=x"),
        ("#v=1&js=9&embed=1&theme=dark&accent=#ff8800", ""),
        ("#embed&accent=ff8800", "?theme=dark"),
        ("#theme=dark&embed=1", "?theme=light&embed=0&accent=%23ff8800"),
        ("#v%3D1%26embed%3D1%26theme%3Ddark%26accent%3D%2523ff8800", ""),
    ] {
        let expected = Look {
            is_embedded: true,
            theme: Some(Theme::Dark),
            accent: Accent::parse("ff8800"),
            not_understood: Vec::new(),
        };
        assert_eq!(Look::read(fragment, query), expected, "{fragment} {query}");
    }
}

#[test]
fn what_is_no_look_is_named_and_does_nothing() {
    let look = Look::read("#theme=blue&accent=url(x)", "?embed=video&accent=red;}*{color:red");
    let named = ["embed=video", "accent=red;}*{color:red", "theme=blue", "accent=url(x)"];
    assert_eq!(look.not_understood, named);
    assert_eq!(Look { not_understood: Vec::new(), ..look }, Look::default());
    assert_eq!(Look::read("#theme=&accent=", "?embed=0"), Look::default());
}

#[test]
fn a_theme_of_the_hosts_own_in_the_query_is_not_named() {
    let look = Look::read("#v=1&js=9", "?theme=corporate&accent=left&embedded=1");
    assert_eq!(look, Look::default());
    assert_eq!(Look::read("", "?theme=dark").theme, Some(Theme::Dark));
    assert_eq!(Look::read("#theme=corporate", "").not_understood, ["theme=corporate"]);
}

#[test]
fn a_look_is_no_part_of_a_link_and_is_not_named() {
    let opened = decode("#v=1&js=9&embed=1&theme=dark&accent=%23ff8800&mood=7", "");
    assert_eq!(encode(&opened.state), "v=1&js=9&mood=7");
    assert_eq!(opened.not_understood, ["mood=7"]);
    assert!(!is_ours("#embed=1", "?embed=1&theme=dark"));
    assert!(strange("#embed=1&theme=light").is_empty());
    assert_eq!(encode(&decode("", "?js=8&ml=4&embed=1").state), "v=1&js=8&ml=4");
}

#[test]
fn a_look_stays_where_the_host_wrote_it_and_is_not_passed_on() {
    let query = "?page=2&embed&v=1&js=9&theme=dark&accent=ff8800";
    assert_eq!(other_query(query), "?page=2&embed&theme=dark&accent=ff8800");
    assert_eq!(shared_query(query), "?page=2");
    assert_eq!(look_of("#v=1&embed=1&js=9&x=2&accent=%23ff8800"), "&embed=1&accent=%23ff8800");
    assert_eq!(look_of("#v=1&js=9"), "");
}

#[test]
fn an_address_for_a_frame_is_embedded_whatever_its_query() {
    assert_eq!(embedded("https://a.b/c#v=1&js=9"), "https://a.b/c?embed=1#v=1&js=9");
    assert_eq!(embedded("https://a.b/?page=2#v=1"), "https://a.b/?page=2&embed=1#v=1");
}
