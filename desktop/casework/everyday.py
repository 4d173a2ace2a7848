"""Everyday Indonesian made comparable: what people type at a desk or on a phone, told apart by what it means.

Two steps. `words` writes a text out: abbreviations, drawn-out letters, doubled words, Roman numerals, -nya. `key` then
keeps of a word what survives a hurried hand, its consonants: people leave out vowels first (*tmpt*, *pnerangan*), so
most abbreviations that no table knows, and most slips of a vowel, still have the key of the word. Keys are for finding
candidates and for counting what two texts share; they are never shown. What the index of a desk holds follows from
this module: with a change here, `EDITION` of `desktop.db.projections` is raised. Knows nothing of cases.
"""

import re
import unicodedata
from functools import lru_cache

_TOKEN = re.compile(r"[^\W\d_]+|\d+")
_DRAWN_OUT = re.compile(r"(.)\1+")
_DOUBLED = re.compile(r"\b([^\W\d_]{3,})2(?=\W|nya|$)")
_VOWELS = re.compile("[aeiou]")
_ROMAN = """
i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx
"""
_SHORT = """
yg=yang dgn=dengan dg=dengan tdk=tidak ga=tidak gak=tidak gk=tidak ngga=tidak nggak=tidak enggak=tidak ndak=tidak
kagak=tidak jl=jalan jln=jalan jalanan=jalan gg=gang krn=karena karna=karena utk=untuk sdh=sudah udah=sudah
udh=sudah dah=sudah blm=belum blom=belum bgt=banget dr=dari dri=dari pd=pada dlm=dalam jg=juga jgn=jangan sy=saya
sya=saya aku=saya gue=saya kmi=kami bs=bisa bsa=bisa dpt=dapat dapet=dapat sm=sama tp=tapi tpi=tapi tetapi=tapi
klo=kalau kl=kalau kalo=kalau spt=seperti sprti=seperti sprt=seperti lg=lagi lgi=lagi bpk=bapak pak=bapak bu=ibu
sdr=saudara org=orang mlm=malam tgl=tanggal bln=bulan th=tahun thn=tahun pkl=pukul rmh=rumah no=nomor nmr=nomor
nomer=nomor kel=kelurahan kec=kecamatan kab=kabupaten ds=desa dsn=dusun prum=perumahan perum=perumahan
komplek=kompleks trotoir=trotoar tlg=tolong mhn=mohon trm=terima trims=terimakasih makasih=terimakasih
tks=terimakasih thx=terimakasih skrg=sekarang skr=sekarang bgmn=bagaimana gmn=bagaimana gimana=bagaimana knp=kenapa
knpa=kenapa dmn=dimana dimn=dimana tmpt=tempat tpt=tempat dpn=depan dkt=dekat deket=dekat blkg=belakang sblh=sebelah
sbg=sebagai dst=dan dll=dan hrs=harus msh=masih ttg=tentang thd=terhadap ttp=tetap sampe=sampai bnyk=banyak
byk=banyak rusk=rusak lwt=lewat kpd=kepada dtg=datang plg=pulang srg=sering
"""
_FILLERS = """
yang dan di ke dari dengan untuk pada dalam atau ini itu ada adalah akan juga sudah belum saya kami kita kamu anda
mereka dia nya tidak bukan jangan agar supaya karena sehingga sebab jadi maka oleh bisa dapat mohon tolong harap
minta bantu bantuan terima kasih terimakasih selamat pagi siang sore malam assalamualaikum bapak ibu saudara bahwa
seperti sangat sekali banget lagi masih kalau bila jika saat telah sedang para sama serta tapi namun hanya saja pun
lah kok ya yah nih sih dong deh apa apakah bagaimana kenapa mengapa dimana mana tersebut segera sampai sejak hingga
antara setelah sebelum ketika kepada terhadap tentang secara harus ingin mau perlu banyak lebih satu semua setiap
tiap hormat salam wr wb
"""
_NUMBERS = {roman: str(n) for n, roman in enumerate(_ROMAN.split(), start=1)}
_WRITTEN_OUT = dict(pair.split("=") for pair in _SHORT.split())
_SAYS_NOTHING = frozenset(_FILLERS.split())
_CLITICS = ("nya", "lah", "kah")
"""What comes off a word: people write it apart or leave it out. Whole affixes (me-, di-, -kan …) stay on: taking them
off found fewer true pairs (`bench duplicates`: 0.956 instead of 0.974), as a slip in one leaves a stranger's stem."""
_STEM = 4
"""So many letters have to stay: shorter ones are words of their own too often."""


def words(text: str) -> list[str]:
    """The words of a text that say something, in order and written out; of numbers the value."""
    plain = unicodedata.normalize("NFKD", text).casefold()
    if not plain.isascii():
        plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    found = (_word(token) for token in _TOKEN.findall(_DOUBLED.sub(r"\1 ", plain)))
    return [word for word in found if word]


@lru_cache(maxsize=8_000)
def _word(token: str) -> str:
    """One word written out; empty for a word that says nothing by itself."""
    if token.isdecimal():
        return token.lstrip("0") or "0"
    if token in _NUMBERS:
        return _NUMBERS[token]
    whole = _WRITTEN_OUT.get(token) or _WRITTEN_OUT.get(_DRAWN_OUT.sub(r"\1", token), token)
    if whole in _SAYS_NOTHING or len(whole) < 2:
        return ""
    bare = _DRAWN_OUT.sub(r"\1", _bare(whole))
    return "" if bare in _SAYS_NOTHING else bare


def _bare(word: str) -> str:
    """A word without its clitic."""
    ending = next((end for end in _CLITICS if word.endswith(end) and len(word) - len(end) >= _STEM), "")
    return word.removesuffix(ending)


@lru_cache(maxsize=8_000)
def key(word: str) -> str:
    """What stays of a word from `words` in a hurried hand: its first letter and its consonants.

    Where that would be less than three letters, the word itself.
    """
    short = word[:1] + _VOWELS.sub("", word[1:]).replace("ng", "g")
    return short if len(short) >= 3 else word


def keys(text: str) -> list[str]:
    """The keys of a text, each once, in the order in which they come."""
    return list(dict.fromkeys(key(word) for word in words(text)))
