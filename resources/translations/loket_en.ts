<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="id">
    <context>
        <name>About</name>
        <message>
            <source>Kasus {number}</source>
            <translation>Case {number}</translation>
        </message>
        <message>
            <source>Laporan tersimpan dengan nomor {number}</source>
            <translation>Report saved under {number}</translation>
        </message>
        <message>
            <source>Tersimpan: {number}</source>
            <translation>Saved: {number}</translation>
        </message>
    </context>
    <context>
        <name>ActDialog</name>
        <message>
            <source>Belum diisi: {what}</source>
            <translation>Not filled in yet: {what}</translation>
        </message>
    </context>
    <context>
        <name>ActionBar</name>
        <message>
            <source>Desa tidak ada dalam daftar</source>
            <translation>Village is not in the list</translation>
        </message>
        <message>
            <source>F8 ke isian itu</source>
            <translation>F8 goes to that field</translation>
        </message>
        <message>
            <source>Isi laporan</source>
            <translation>Complaint text</translation>
        </message>
        <message>
            <source>Isi laporan terbuka atau rahasia?</source>
            <translation>Complaint text open or confidential?</translation>
        </message>
        <message>
            <source>Isi terbuka atau rahasia?</source>
            <translation>Text open or confidential?</translation>
        </message>
        <message>
            <source>Judul terlalu panjang</source>
            <translation>Title is too long</translation>
        </message>
        <message>
            <source>Kategori tidak ada dalam daftar</source>
            <translation>Category is not in the list</translation>
        </message>
        <message numerus="yes">
            <source>Kurang {n} isian wajib:</source>
            <translation>
                <numerusform>{n} required field missing:</numerusform>
                <numerusform>{n} required fields missing:</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Kurang {n}:</source>
            <translation>
                <numerusform>{n} missing:</numerusform>
                <numerusform>{n} missing:</numerusform>
            </translation>
        </message>
        <message>
            <source>Lengkap</source>
            <translation>Complete</translation>
        </message>
        <message>
            <source>Lengkap, siap disimpan</source>
            <translation>Complete, ready to save</translation>
        </message>
        <message>
            <source>Nama pelapor terlihat atau anonim?</source>
            <translation>Reporter's name visible or anonymous?</translation>
        </message>
        <message>
            <source>Nama terlihat atau anonim?</source>
            <translation>Name visible or anonymous?</translation>
        </message>
        <message>
            <source>Nilai uang tidak terbaca</source>
            <translation>Amount cannot be read</translation>
        </message>
        <message>
            <source>Perbaiki:</source>
            <translation>Fix:</translation>
        </message>
        <message>
            <source>Perlu diperbaiki:</source>
            <translation>To be corrected:</translation>
        </message>
        <message>
            <source>Seperti tadi</source>
            <translation>Same as before</translation>
        </message>
        <message>
            <source>Simpan</source>
            <translation>Save</translation>
        </message>
        <message>
            <source>Simpan &amp; cetak</source>
            <translation>Save &amp; print</translation>
        </message>
        <message>
            <source>Tanggal kejadian tidak terbaca</source>
            <translation>Date of the incident cannot be read</translation>
        </message>
    </context>
    <context>
        <name>ActsMenu</name>
        <message>
            <source>Tindakan</source>
            <translation>Actions</translation>
        </message>
    </context>
    <context>
        <name>ActsModel</name>
        <message>
            <source>Berkas kasus untuk Ombudsman…</source>
            <translation>Case file for the Ombudsman…</translation>
        </message>
        <message>
            <source>Cetak tanda terima…</source>
            <translation>Print receipt…</translation>
        </message>
    </context>
    <context>
        <name>AddPersonDialog</name>
        <message>
            <source>Pilih sedikitnya satu peran.</source>
            <translation>Choose at least one role.</translation>
        </message>
        <message>
            <source>Tambahkan</source>
            <translation>Add</translation>
        </message>
        <message>
            <source>Tambahkan {name}?</source>
            <translation>Add {name}?</translation>
        </message>
        <message>
            <source>{name} mendaftar di meja {desk} dengan nama masuk {username}. Setelah ditambahkan, yang dicatatnya terkirim dan diakui. Pastikan orangnya Anda kenal.</source>
            <translation>{name} signed up at desk {desk} with the user name {username}. Once added, what they record is sent and counts. Make sure that you know this person.</translation>
        </message>
    </context>
    <context>
        <name>AlikeCard</name>
        <message>
            <source>Enter membuka kasus itu; ketikan Anda tetap di sini.</source>
            <translation>Enter opens that case; what you typed stays here.</translation>
        </message>
        <message>
            <source>Laporan ini ditautkan dengan {number} saat disimpan.</source>
            <translation>This report is linked with {number} when it is saved.</translation>
        </message>
        <message>
            <source>Orang ini menjadi pendukung {number}, tanpa kasus baru.</source>
            <translation>This person becomes a supporter of {number}, without a new case.</translation>
        </message>
        <message>
            <source>Pendukung</source>
            <translation>Supporter</translation>
        </message>
        <message>
            <source>Tautkan</source>
            <translation>Link</translation>
        </message>
        <message>
            <source>Tempat: {place}</source>
            <translation>Place: {place}</translation>
        </message>
        <message>
            <source>Tertaut</source>
            <translation>Linked</translation>
        </message>
    </context>
    <context>
        <name>AlikePanel</name>
        <message>
            <source>Akan ditautkan: {number}</source>
            <translation>Will be linked: {number}</translation>
        </message>
        <message>
            <source>Belum ada kasus yang mirip. Loket mencarinya di sela ketikan Anda.</source>
            <translation>No similar cases yet. Loket looks for them while you pause.</translation>
        </message>
        <message>
            <source>Hanya saran. Tidak menghalangi penyimpanan.</source>
            <translation>Suggestions only. They never hold up saving.</translation>
        </message>
        <message>
            <source>Kasus yang mirip belum bisa dicari. Laporan tetap bisa disimpan.</source>
            <translation>Similar cases cannot be looked for at the moment. The report can still be saved.</translation>
        </message>
        <message>
            <source>Kembali</source>
            <translation>Back</translation>
        </message>
        <message>
            <source>Lepas</source>
            <translation>Let go</translation>
        </message>
        <message>
            <source>Mungkin sama</source>
            <translation>Possibly the same</translation>
        </message>
        <message>
            <source>Mungkin sama ({n})</source>
            <translation>Possibly the same ({n})</translation>
        </message>
    </context>
    <context>
        <name>AlikeStrip</name>
        <message>
            <source>Akan ditautkan</source>
            <translation>Will be linked</translation>
        </message>
        <message>
            <source>Lihat</source>
            <translation>Look</translation>
        </message>
        <message>
            <source>{n} laporan mirip</source>
            <translation>{n} similar reports</translation>
        </message>
    </context>
    <context>
        <name>AmendDialog</name>
        <message>
            <source>Belum ada yang dibetulkan</source>
            <translation>Nothing corrected yet</translation>
        </message>
        <message>
            <source>Belum diisi: {what}</source>
            <translation>Not filled in yet: {what}</translation>
        </message>
        <message>
            <source>Belum terbaca: {what}</source>
            <translation>Cannot be read yet: {what}</translation>
        </message>
        <message>
            <source>Pilih isian</source>
            <translation>Choose a field</translation>
        </message>
        <message>
            <source>Seharusnya</source>
            <translation>Should be</translation>
        </message>
        <message>
            <source>Sekarang: {value}</source>
            <translation>Now: {value}</translation>
        </message>
        <message>
            <source>Yang dibetulkan</source>
            <translation>What is corrected</translation>
        </message>
    </context>
    <context>
        <name>ApprovalsPage</name>
        <message>
            <source>Antrean</source>
            <translation>Queue</translation>
        </message>
        <message>
            <source>Buka daftar kasus</source>
            <translation>Open the list of cases</translation>
        </message>
        <message>
            <source>Jatuh tempo terdekat di atas</source>
            <translation>What is due first on top</translation>
        </message>
        <message>
            <source>Ke {queue}</source>
            <translation>Go to {queue}</translation>
        </message>
        <message>
            <source>Menyetujui adalah wewenang penyelia.</source>
            <translation>Only a supervisor may approve.</translation>
        </message>
        <message>
            <source>Persetujuan</source>
            <translation>Approvals</translation>
        </message>
        <message>
            <source>Persetujuan, {queue} {n}</source>
            <translation>Approvals, {queue} {n}</translation>
        </message>
        <message>
            <source>Terakhir disetujui pukul {time}.</source>
            <translation>Last approved at {time}.</translation>
        </message>
        <message>
            <source>Tidak ada yang menunggu persetujuan.</source>
            <translation>Nothing is waiting for approval.</translation>
        </message>
        <message>
            <source>Usulan Anda tetap dalam antrean sampai penyelia memutuskan.</source>
            <translation>Your proposal stays in the queue until a supervisor decides.</translation>
        </message>
        <message>
            <source>Yang baru muncul di sini begitu dicatat, diusulkan, atau diterima saat sinkron.</source>
            <translation>What is new appears here as soon as it is recorded, proposed, or received in a sync.</translation>
        </message>
        <message>
            <source>Yang menunggu persetujuan</source>
            <translation>Waiting for approval</translation>
        </message>
        <message>
            <source>{name} berubah sementara Anda membacanya. Yang tampak sudah yang terbaru; baca lagi sebelum memutuskan.</source>
            <translation>{name} changed while you were reading it. What you see is the newest; read it again before you decide.</translation>
        </message>
        <message>
            <source>{name} tidak menunggu keputusan lagi: sudah diputuskan atau ditarik sementara Anda membacanya.</source>
            <translation>{name} no longer waits for a decision: it was decided or withdrawn while you were reading it.</translation>
        </message>
    </context>
    <context>
        <name>Aside</name>
        <message>
            <source>Dicatat</source>
            <translation>Recorded</translation>
        </message>
        <message>
            <source>Draf terbuka</source>
            <translation>Open drafts</translation>
        </message>
        <message>
            <source>Hari ini di loket</source>
            <translation>Today at this desk</translation>
        </message>
        <message>
            <source>Jawaban diserahkan</source>
            <translation>Answers handed over</translation>
        </message>
        <message>
            <source>Lihat sinkronisasi</source>
            <translation>See sync</translation>
        </message>
        <message>
            <source>Semua sudah sampai. Tidak ada yang menunggu dikirim.</source>
            <translation>Everything has arrived. Nothing waits to be sent.</translation>
        </message>
        <message>
            <source>{n} peristiwa menunggu kirim. Semua tersimpan di meja ini dan akan dikirim otomatis saat tersambung.</source>
            <translation>Events waiting to be sent: {n}. All of them are saved at this desk and go out by themselves when connected.</translation>
        </message>
        <message>
            <source>{n} terkirim, menunggu jawaban.</source>
            <translation>{n} sent, waiting for an answer.</translation>
        </message>
    </context>
    <context>
        <name>BulkBar</name>
        <message>
            <source>Ditanyakan sekali. Bisa diurungkan sampai terkirim.</source>
            <translation>You confirm once for all. You can undo until they are sent.</translation>
        </message>
        <message>
            <source>Memverifikasi {n} dari {total}. Yang sudah diverifikasi tersimpan.</source>
            <translation>Verifying {n} of {total}. What has been verified is saved.</translation>
        </message>
        <message>
            <source>Menyetujui {n} dari {total}. Yang sudah disetujui tersimpan.</source>
            <translation>Approving {n} of {total}. Those already approved are saved.</translation>
        </message>
        <message>
            <source>Perlu penyelia lain.</source>
            <translation>Another supervisor is needed.</translation>
        </message>
        <message>
            <source>Pilih dahulu dengan Spasi.</source>
            <translation>Choose with Space first.</translation>
        </message>
        <message>
            <source>Setujui terpilih</source>
            <translation>Approve chosen</translation>
        </message>
        <message>
            <source>Setujui {n} terpilih</source>
            <translation>Approve {n} chosen</translation>
        </message>
        <message>
            <source>Verifikasi terpilih</source>
            <translation>Verify chosen</translation>
        </message>
        <message>
            <source>Verifikasi {n} terpilih</source>
            <translation>Verify {n} chosen</translation>
        </message>
    </context>
    <context>
        <name>CaseFrame</name>
        <message>
            <source>Riwayat</source>
            <translation>History</translation>
        </message>
        <message numerus="yes">
            <source>{n} peristiwa, terbaru di atas</source>
            <translation>
                <numerusform>{n} event, newest on top</numerusform>
                <numerusform>{n} events, newest on top</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CaseHeader</name>
        <message>
            <source>Daftar</source>
            <translation>Cases</translation>
        </message>
        <message>
            <source>Salin nomor</source>
            <translation>Copy number</translation>
        </message>
    </context>
    <context>
        <name>CaseInput</name>
        <message>
            <source>Kasus yang cocok</source>
            <translation>Cases that fit</translation>
        </message>
        <message>
            <source>Nomor kasus, atau beberapa kata</source>
            <translation>Case number, or a few words</translation>
        </message>
    </context>
    <context>
        <name>CasePage</name>
        <message>
            <source>Buat berkas kasus</source>
            <translation>Make the case file</translation>
        </message>
        <message>
            <source>Cetak lembar disposisi</source>
            <translation>Print disposition sheet</translation>
        </message>
        <message>
            <source>Kasus</source>
            <translation>Case</translation>
        </message>
        <message>
            <source>Kasus ini baru saja berubah: {act} oleh {who}. Yang tampak sudah yang terbaru.</source>
            <translation>This case has just changed: {act} by {who}. What you see is the newest.</translation>
        </message>
        <message>
            <source>Nomor {number} disalin.</source>
            <translation>Number {number} copied.</translation>
        </message>
        <message>
            <source>{act}. Tersimpan di meja ini.</source>
            <translation>{act}. Saved at this desk.</translation>
        </message>
    </context>
    <context>
        <name>CasesModel</name>
        <message>
            <source>(judul tidak ditampilkan untuk peran Anda)</source>
            <translation>(title not shown for your role)</translation>
        </message>
        <message>
            <source>Baru untuk Anda: {told}</source>
            <translation>New to you: {told}</translation>
        </message>
        <message>
            <source>Diterima</source>
            <translation>Received</translation>
        </message>
        <message>
            <source>Diterima ↓</source>
            <translation>Received ↓</translation>
        </message>
        <message>
            <source>Jatuh tempo</source>
            <translation>Due</translation>
        </message>
        <message>
            <source>Jatuh tempo ↑</source>
            <translation>Due ↑</translation>
        </message>
        <message>
            <source>Judul</source>
            <translation>Title</translation>
        </message>
        <message>
            <source>Nomor loket</source>
            <translation>Desk number</translation>
        </message>
        <message>
            <source>Sinkron</source>
            <translation>Sync</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>tanpa tenggat</source>
            <translation>no deadline</translation>
        </message>
        <message>
            <source>{number}, {title}, {state}, {due}, {sync}, diterima {received}</source>
            <translation>{number}, {title}, {state}, {due}, {sync}, received {received}</translation>
        </message>
    </context>
    <context>
        <name>CasesPage</name>
        <message>
            <source>Baris {row} dari {n}</source>
            <translation>Row {row} of {n}</translation>
        </message>
        <message>
            <source>Belum ada laporan di meja ini</source>
            <translation>No complaints at this desk yet</translation>
        </message>
        <message>
            <source>Daftar kasus</source>
            <translation>Cases</translation>
        </message>
        <message>
            <source>Hapus saringan</source>
            <translation>Clear filter</translation>
        </message>
        <message>
            <source>Nomor {number} disalin.</source>
            <translation>Number {number} copied.</translation>
        </message>
        <message>
            <source>Tekan Ctrl+N saat pelapor pertama datang. Laporan tersimpan di komputer ini walau tanpa jaringan.</source>
            <translation>Press Ctrl+N when the first person comes. Complaints are saved on this computer, also without a network.</translation>
        </message>
        <message>
            <source>Tidak ada kasus dengan saringan ini</source>
            <translation>No cases with this filter</translation>
        </message>
        <message>
            <source>Tidak ada kasus untuk “{text}”</source>
            <translation>No cases for “{text}”</translation>
        </message>
        <message>
            <source>Tutup pencarian</source>
            <translation>Close search</translation>
        </message>
        <message>
            <source>Yang dicari: nomor, judul, isi, dan tempat pada {n} kasus di meja ini. Coba kata lain, atau kurangi saringan.</source>
            <translation>Searched: number, title, text and place of the {n} cases at this desk. Try other words, or fewer filters.</translation>
        </message>
        <message>
            <source>{n} kasus ditemukan</source>
            <translation>Cases found: {n}</translation>
        </message>
        <message>
            <source>{n} kasus lain ada di meja ini. Hapus saringan untuk melihatnya.</source>
            <translation>Other cases at this desk: {n}. Clear the filter to see them.</translation>
        </message>
    </context>
    <context>
        <name>CasesTable</name>
        <message>
            <source>Daftar kasus</source>
            <translation>Cases</translation>
        </message>
        <message>
            <source>Membuka daftar…</source>
            <translation>Opening the list…</translation>
        </message>
    </context>
    <context>
        <name>ChangeDialog</name>
        <message>
            <source>Belum ada yang diubah.</source>
            <translation>Nothing has been changed yet.</translation>
        </message>
        <message>
            <source>Disposisi ke</source>
            <translation>Disposition to</translation>
        </message>
        <message>
            <source>Petunjuk</source>
            <translation>Instruction</translation>
        </message>
        <message>
            <source>Unit di instansi itu</source>
            <translation>Unit at that office</translation>
        </message>
    </context>
    <context>
        <name>ChosenBar</name>
        <message>
            <source>semua yang boleh</source>
            <translation>all you may approve</translation>
        </message>
        <message>
            <source>{chosen} dari {total} dipilih</source>
            <translation>{chosen} of {total} chosen</translation>
        </message>
    </context>
    <context>
        <name>ClockPanel</name>
        <message>
            <source>Kenapa tanggal ini?</source>
            <translation>Why this date?</translation>
        </message>
        <message>
            <source>Sembunyikan alasan</source>
            <translation>Hide the reasons</translation>
        </message>
        <message>
            <source>Tenggat</source>
            <translation>Deadlines</translation>
        </message>
    </context>
    <context>
        <name>ClosingDialog</name>
        <message>
            <source>Buang draf</source>
            <translation>Discard draft</translation>
        </message>
        <message>
            <source>Simpan sebagai draf</source>
            <translation>Keep as draft</translation>
        </message>
        <message>
            <source>Tutup laporan ini?</source>
            <translation>Close this complaint?</translation>
        </message>
        <message>
            <source>“{title}” belum disimpan sebagai laporan. Sebagai draf, ketikannya tetap tersandi di meja ini dan kembali saat Loket dibuka lagi. Yang dibuang tidak dapat dikembalikan.</source>
            <translation>“{title}” has not been saved as a complaint. As a draft, what was typed stays encrypted at this desk and comes back when Loket is opened again. What is discarded cannot be brought back.</translation>
        </message>
    </context>
    <context>
        <name>Coach</name>
        <message>
            <source>Akan membantu: {what}</source>
            <translation>Would help: {what}</translation>
        </message>
        <message>
            <source>Bukti: tanyakan foto, kuitansi, atau saksi</source>
            <translation>Evidence: ask for photos, receipts or witnesses</translation>
        </message>
        <message>
            <source>Kontak: agar jawaban sampai kepada pelapor</source>
            <translation>Contact: so that the answer reaches the reporter</translation>
        </message>
        <message>
            <source>Membuka alasannya. Tidak menghalangi penyimpanan.</source>
            <translation>Opens the reasons. It never holds up saving.</translation>
        </message>
        <message>
            <source>Tempat: agar instansi tidak bertanya lagi</source>
            <translation>Place: so that the agency need not ask again</translation>
        </message>
        <message>
            <source>Waktu: agar kejadiannya dapat diperiksa</source>
            <translation>Time: so that it can be looked into</translation>
        </message>
        <message>
            <source>bukti</source>
            <translation>evidence</translation>
        </message>
        <message>
            <source>kontak</source>
            <translation>contact</translation>
        </message>
        <message>
            <source>tempat</source>
            <translation>place</translation>
        </message>
        <message>
            <source>waktu</source>
            <translation>time</translation>
        </message>
        <message>
            <source>{n} saran</source>
            <translation>{n} hints</translation>
        </message>
    </context>
    <context>
        <name>DateInput</name>
        <message>
            <source>misal 15 Jan</source>
            <translation>e.g. 15 Jan</translation>
        </message>
    </context>
    <context>
        <name>Deciding</name>
        <message>
            <source>Cetak lembar disposisi</source>
            <translation>Print disposition sheet</translation>
        </message>
        <message>
            <source>Disetujui dengan perubahan. Tersimpan, belum terkirim.</source>
            <translation>Approved with changes. Saved, not sent yet.</translation>
        </message>
        <message>
            <source>Ditolak, alasannya tercatat. Tersimpan, belum terkirim.</source>
            <translation>Declined, the reason is on record. Saved, not sent yet.</translation>
        </message>
        <message>
            <source>Tidak diverifikasi, alasannya tercatat. Tersimpan, belum terkirim.</source>
            <translation>Not verified, the reason is on record. Saved, not sent yet.</translation>
        </message>
        <message>
            <source>{n} disposisi disetujui. Tersimpan, belum terkirim.</source>
            <translation>Dispositions approved: {n}. Saved, not sent yet.</translation>
        </message>
        <message>
            <source>{n} jawaban disetujui. Tersimpan, belum terkirim.</source>
            <translation>Answers approved: {n}. Saved, not sent yet.</translation>
        </message>
        <message>
            <source>{n} laporan diverifikasi. Tersimpan, belum terkirim.</source>
            <translation>Complaints verified: {n}. Saved, not sent yet.</translation>
        </message>
    </context>
    <context>
        <name>DeskStep</name>
        <message>
            <source>Alamat layanan nasional</source>
            <translation>Address of the national service</translation>
        </message>
        <message>
            <source>Dari koordinator. Tempel seluruhnya, termasuk huruf terakhirnya.</source>
            <translation>From the coordinator. Paste all of it, with its last letter.</translation>
        </message>
        <message>
            <source>Diberikan bersama kodenya, misalnya https://nama.layanan</source>
            <translation>Given together with the code, e.g. https://name.of.service</translation>
        </message>
        <message>
            <source>Jaringan ini memakai proksi</source>
            <translation>This network uses a proxy</translation>
        </message>
        <message>
            <source>Kode pendaftaran</source>
            <translation>Enrolment code</translation>
        </message>
        <message>
            <source>Kosongkan untuk memakai setelan komputer.</source>
            <translation>Leave empty to use the computer's settings.</translation>
        </message>
    </context>
    <context>
        <name>DetailPanel</name>
        <message>
            <source>Catatan pencatat</source>
            <translation>Note of who recorded it</translation>
        </message>
        <message>
            <source>Catatan pengusul</source>
            <translation>Note by the proposer</translation>
        </message>
        <message>
            <source>Kembalikan…</source>
            <translation>Return…</translation>
        </message>
        <message>
            <source>Perlu penyelia lain. Disposisi ini Anda usulkan sendiri. Usulan tetap dalam antrean.</source>
            <translation>Another supervisor is needed. You proposed this disposition yourself. The proposal stays in the queue.</translation>
        </message>
        <message>
            <source>Perlu penyelia lain. Jawaban ini Anda usulkan sendiri. Usulan tetap dalam antrean.</source>
            <translation>Another supervisor is needed. You proposed this answer yourself. The proposal stays in the queue.</translation>
        </message>
        <message>
            <source>Perlu penyelia lain. Laporan ini Anda catat sendiri.</source>
            <translation>Another supervisor is needed. You recorded this complaint yourself.</translation>
        </message>
        <message>
            <source>Setujui</source>
            <translation>Approve</translation>
        </message>
        <message>
            <source>Usulan Anda sendiri. Keputusan Anda bertanda “disetujui sendiri (satu petugas bertugas)”.</source>
            <translation>Your own proposal. Your decision is marked “approved by its author (one person on duty)”.</translation>
        </message>
        <message>
            <source>Verifikasi</source>
            <translation>Verify</translation>
        </message>
        <message>
            <source>Verifikasi ini saja</source>
            <translation>Verify this one</translation>
        </message>
        <message>
            <source>Yang berubah bila disetujui</source>
            <translation>What changes if approved</translation>
        </message>
        <message>
            <source>Yang berubah bila diverifikasi</source>
            <translation>What changes when verified</translation>
        </message>
        <message>
            <source>dicatat {who}, {when}</source>
            <translation>recorded by {who}, {when}</translation>
        </message>
        <message>
            <source>diusulkan {who}, {when}</source>
            <translation>proposed by {who}, {when}</translation>
        </message>
        <message>
            <source>petugas lain</source>
            <translation>another officer</translation>
        </message>
    </context>
    <context>
        <name>DispatchCard</name>
        <message>
            <source>Belum ada disposisi.</source>
            <translation>No disposition yet.</translation>
        </message>
        <message>
            <source>Disetujui {who}, {when}</source>
            <translation>Approved by {who}, {when}</translation>
        </message>
        <message>
            <source>Disposisi</source>
            <translation>Disposition</translation>
        </message>
        <message>
            <source>Diusulkan {who}, {when}</source>
            <translation>Proposed by {who}, {when}</translation>
        </message>
        <message>
            <source>Ke</source>
            <translation>To</translation>
        </message>
        <message>
            <source>Petunjuk</source>
            <translation>Instruction</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>Unit</translation>
        </message>
    </context>
    <context>
        <name>DisputeCard</name>
        <message>
            <source>Dua meja mengubah isian ini sebelum saling tersambung. Semua nilai tersimpan utuh.</source>
            <translation>Two desks changed this field before they were connected. All values are kept.</translation>
        </message>
        <message>
            <source>Langkah</source>
            <translation>Step</translation>
        </message>
        <message>
            <source>Langkah ini tidak berlaku. Tidak ada yang hilang: isinya tetap di Riwayat. Bila masih perlu, lakukan lagi lewat Tindakan lain.</source>
            <translation>This step did not take effect. Nothing is lost: what it said stays in the history. If it is still needed, do it again from Other actions.</translation>
        </message>
        <message>
            <source>Lebih dari satu orang menyunting isi sebelum saling tersambung. Semua suntingan tersimpan utuh; yang pertama tampil sampai seseorang memilih lewat Tindakan lain, Sunting isi…</source>
            <translation>More than one person edited the text before they were connected. Every edit is kept whole; the first one is shown until somebody chooses with Other acts, Edit the text…</translation>
        </message>
        <message>
            <source>Mengapa</source>
            <translation>Why</translation>
        </message>
        <message>
            <source>Oleh</source>
            <translation>By</translation>
        </message>
        <message>
            <source>Perlu ditinjau</source>
            <translation>Needs review</translation>
        </message>
        <message>
            <source>Waktu</source>
            <translation>Time</translation>
        </message>
    </context>
    <context>
        <name>DraftStrip</name>
        <message>
            <source>Draf yang terbuka</source>
            <translation>Open drafts</translation>
        </message>
        <message>
            <source>Laporan baru</source>
            <translation>New complaint</translation>
        </message>
        <message>
            <source>Laporan baru (Ctrl + N)</source>
            <translation>New complaint (Ctrl + N)</translation>
        </message>
        <message>
            <source>Tutup (Ctrl + W)</source>
            <translation>Close (Ctrl + W)</translation>
        </message>
        <message>
            <source>Tutup {title}</source>
            <translation>Close {title}</translation>
        </message>
        <message>
            <source>{title} ({number} dari {count} draf)</source>
            <translation>{title} (draft {number} of {count})</translation>
        </message>
    </context>
    <context>
        <name>Drafts</name>
        <message>
            <source>Laporan baru</source>
            <translation>New complaint</translation>
        </message>
        <message>
            <source>Telepon</source>
            <translation>Phone</translation>
        </message>
    </context>
    <context>
        <name>Duty</name>
        <message>
            <source>Cuti bersama</source>
            <translation>Collective leave</translation>
        </message>
        <message>
            <source>Hari kerja</source>
            <translation>Working days</translation>
        </message>
        <message>
            <source>Ikuti komputer</source>
            <translation>Follow the computer</translation>
        </message>
        <message>
            <source>Jam buka</source>
            <translation>Opens</translation>
        </message>
        <message>
            <source>Jam tutup</source>
            <translation>Closes</translation>
        </message>
        <message>
            <source>Libur</source>
            <translation>Days off</translation>
        </message>
        <message>
            <source>Menurut aturan</source>
            <translation>By the rules</translation>
        </message>
        <message>
            <source>Orang lain</source>
            <translation>Somebody else</translation>
        </message>
        <message>
            <source>Penyetuju</source>
            <translation>Who approves</translation>
        </message>
        <message>
            <source>Satu petugas bertugas</source>
            <translation>One person on duty</translation>
        </message>
        <message>
            <source>Satu petugas bertugas: usulan boleh diputus penulisnya sendiri, dan setiap keputusan itu bertanda “disetujui sendiri”.</source>
            <translation>One person on duty: a proposal may be decided by its author, and every such decision is marked “approved by its author”.</translation>
        </message>
        <message>
            <source>Sen–Jum</source>
            <translation>Mon–Fri</translation>
        </message>
        <message>
            <source>Sen–Sab</source>
            <translation>Mon–Sat</translation>
        </message>
        <message>
            <source>Tenggat yang berjalan dihitung ulang. Tanggal yang sudah dijanjikan pada tanda terima tetap.</source>
            <translation>Running deadlines are counted anew. Dates promised on a receipt stay.</translation>
        </message>
        <message>
            <source>Tetap bekerja</source>
            <translation>Worked</translation>
        </message>
        <message>
            <source>Zona waktu kantor</source>
            <translation>Time zone of the office</translation>
        </message>
        <message>
            <source>menurut aturan</source>
            <translation>by the rules</translation>
        </message>
    </context>
    <context>
        <name>EndStep</name>
        <message>
            <source>Anda dapat masuk dan mencatat sekarang. Pendaftaran dilanjutkan otomatis begitu tersambung.</source>
            <translation>You can sign in and record now. Enrolment goes on by itself when connected.</translation>
        </message>
        <message>
            <source>Coba lagi</source>
            <translation>Try again</translation>
        </message>
        <message>
            <source>Meja siap mencatat</source>
            <translation>The desk is ready to record</translation>
        </message>
        <message>
            <source>Meja {desk} sudah dibuat di komputer ini.</source>
            <translation>Desk {desk} was made on this computer.</translation>
        </message>
        <message>
            <source>Periksa kode dan alamat</source>
            <translation>Check code and address</translation>
        </message>
    </context>
    <context>
        <name>EnrolmentPage</name>
        <message>
            <source>Bertanya kepada layanan nasional…</source>
            <translation>Asking the national service…</translation>
        </message>
        <message>
            <source>Di kantor baru, orang pertama harus penyelia: ia yang mengesahkan petugas berikutnya.</source>
            <translation>At a new office the first person must be a supervisor, who certifies the next ones.</translation>
        </message>
        <message>
            <source>Di mana kunci data disimpan?</source>
            <translation>Where is the data key kept?</translation>
        </message>
        <message>
            <source>Ia langsung dapat masuk dan mencatat.</source>
            <translation>They can sign in and record at once.</translation>
        </message>
        <message>
            <source>Jadikan meja</source>
            <translation>Set up this desk</translation>
        </message>
        <message>
            <source>Kantor {office} · Meja {number}</source>
            <translation>Office {office} · Desk {number}</translation>
        </message>
        <message>
            <source>Ke halaman masuk</source>
            <translation>Go to sign-in</translation>
        </message>
        <message>
            <source>Kembali</source>
            <translation>Back</translation>
        </message>
        <message>
            <source>Kode dan alamat</source>
            <translation>Code and address</translation>
        </message>
        <message>
            <source>Koordinator memberi kode pendaftaran dan alamat layanan nasional.</source>
            <translation>The coordinator gives the enrolment code and the address of the national service.</translation>
        </message>
        <message>
            <source>Kunci data</source>
            <translation>Data key</translation>
        </message>
        <message>
            <source>Kunci meja dan kunci Anda dibuat di komputer ini dan tidak keluar dari sini.</source>
            <translation>The desk's key and yours are made on this computer and do not leave it.</translation>
        </message>
        <message>
            <source>Langkah {n} dari {all}</source>
            <translation>Step {n} of {all}</translation>
        </message>
        <message>
            <source>Lanjut</source>
            <translation>Next</translation>
        </message>
        <message>
            <source>Masuk dahulu, daftarkan nanti</source>
            <translation>Sign in first, enrol later</translation>
        </message>
        <message>
            <source>Meja baru.</source>
            <translation>A new desk.</translation>
        </message>
        <message>
            <source>Meja mana ini?</source>
            <translation>Which desk is this?</translation>
        </message>
        <message>
            <source>Menyiapkan meja…</source>
            <translation>Preparing the desk…</translation>
        </message>
        <message>
            <source>Orang pertama</source>
            <translation>First person</translation>
        </message>
        <message>
            <source>Pendaftaran meja</source>
            <translation>Enrolling a desk</translation>
        </message>
        <message>
            <source>Sekali saja, lalu meja ini dapat mencatat — juga tanpa jaringan.</source>
            <translation>Done once; then this desk works, even without a network.</translation>
        </message>
        <message>
            <source>Semua laporan tersandi di komputer ini.</source>
            <translation>All complaints are encrypted on this computer.</translation>
        </message>
        <message>
            <source>Siapa orang pertama di meja ini?</source>
            <translation>Who is the first person at this desk?</translation>
        </message>
    </context>
    <context>
        <name>Entrance</name>
        <message>
            <source>Folder data meja</source>
            <translation>Data folder of the desk</translation>
        </message>
    </context>
    <context>
        <name>Examination</name>
        <message>
            <source>Periksa lagi</source>
            <translation>Check again</translation>
        </message>
        <message>
            <source>Salin untuk bantuan</source>
            <translation>Copy for support</translation>
        </message>
        <message>
            <source>baik</source>
            <translation>fine</translation>
        </message>
        <message>
            <source>bermasalah</source>
            <translation>faulty</translation>
        </message>
        <message>
            <source>perhatikan</source>
            <translation>take note</translation>
        </message>
    </context>
    <context>
        <name>ExamplePicker</name>
        <message>
            <source>Pakai contoh</source>
            <translation>Use an example</translation>
        </message>
        <message>
            <source>Pakai contoh untuk {label}</source>
            <translation>Use an example for {label}</translation>
        </message>
    </context>
    <context>
        <name>Field</name>
        <message>
            <source>wajib</source>
            <translation>required</translation>
        </message>
    </context>
    <context>
        <name>Filing</name>
        <message>
            <source>Berkas kasus {number} disimpan di {folder}: PDF {n} halaman dan JSON.</source>
            <translation>Case file {number} saved in {folder}: a PDF of {n} pages and JSON.</translation>
        </message>
        <message>
            <source>Menyusun berkas kasus…</source>
            <translation>Putting the case file together…</translation>
        </message>
        <message>
            <source>Simpan berkas kasus di folder</source>
            <translation>Save the case file in a folder</translation>
        </message>
    </context>
    <context>
        <name>FilterBar</name>
        <message>
            <source>&lt;b&gt;Lebih dari {n} kasus&lt;/b&gt; untuk &lt;b&gt;{text}&lt;/b&gt;</source>
            <translation>&lt;b&gt;More than {n} cases&lt;/b&gt; for &lt;b&gt;{text}&lt;/b&gt;</translation>
        </message>
        <message>
            <source>&lt;b&gt;{n} kasus&lt;/b&gt; untuk &lt;b&gt;{text}&lt;/b&gt;</source>
            <translation>&lt;b&gt;Cases: {n}&lt;/b&gt; for &lt;b&gt;{text}&lt;/b&gt;</translation>
        </message>
        <message>
            <source>Baru, belum dibuka</source>
            <translation>New, not opened</translation>
        </message>
        <message>
            <source>Hapus saringan</source>
            <translation>Clear filter</translation>
        </message>
        <message>
            <source>Jatuh tempo</source>
            <translation>Due</translation>
        </message>
        <message>
            <source>Semua</source>
            <translation>All</translation>
        </message>
        <message>
            <source>Semua status</source>
            <translation>All statuses</translation>
        </message>
        <message>
            <source>Sinkron</source>
            <translation>Sync</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>Terbaru dulu</source>
            <translation>Newest first</translation>
        </message>
        <message>
            <source>Tugas saya</source>
            <translation>My tasks</translation>
        </message>
        <message>
            <source>Tutup pencarian</source>
            <translation>Close search</translation>
        </message>
        <message>
            <source>Untuk saya</source>
            <translation>For me</translation>
        </message>
        <message>
            <source>{n} kasus</source>
            <translation>Cases: {n}</translation>
        </message>
    </context>
    <context>
        <name>Flag</name>
        <message>
            <source>Belum dipilih. Tanyakan kepada pelapor.</source>
            <translation>Not chosen yet. Ask the reporter.</translation>
        </message>
    </context>
    <context>
        <name>Foot</name>
        <message>
            <source>Luring — Anda tetap bisa masuk dan mencatat.</source>
            <translation>Offline — you can still sign in and record.</translation>
        </message>
        <message>
            <source>Terhubung dengan layanan nasional.</source>
            <translation>Connected to the national service.</translation>
        </message>
    </context>
    <context>
        <name>Fortnight</name>
        <message>
            <source>Arsir: {days}.</source>
            <translation>Hatched: {days}.</translation>
        </message>
        <message>
            <source>Jatuh tempo dua pekan</source>
            <translation>Due in two weeks</translation>
        </message>
        <message>
            <source>Tidak ada yang jatuh tempo.</source>
            <translation>Nothing is due.</translation>
        </message>
        <message>
            <source>{day}: {n} kasus</source>
            <translation>{day}: {n} case(s)</translation>
        </message>
    </context>
    <context>
        <name>Habits</name>
        <message>
            <source>Bahasa</source>
            <translation>Language</translation>
        </message>
        <message>
            <source>Biasa</source>
            <translation>Normal</translation>
        </message>
        <message>
            <source>Dipakai</source>
            <translation>Used</translation>
        </message>
        <message>
            <source>Gelap</source>
            <translation>Dark</translation>
        </message>
        <message>
            <source>Ikuti komputer</source>
            <translation>Follow the computer</translation>
        </message>
        <message>
            <source>Kunci otomatis bila ditinggal</source>
            <translation>Lock by itself when left alone</translation>
        </message>
        <message>
            <source>Lega</source>
            <translation>Roomy</translation>
        </message>
        <message>
            <source>Padat</source>
            <translation>Compact</translation>
        </message>
        <message>
            <source>Satu huruf sebagai pintasan, misal S untuk menyetujui</source>
            <translation>Single letters as shortcuts, e.g. S to approve</translation>
        </message>
        <message>
            <source>Setelah {n} menit</source>
            <translation>After {n} minutes</translation>
        </message>
        <message>
            <source>Terang</source>
            <translation>Light</translation>
        </message>
        <message>
            <source>Tidak dipakai</source>
            <translation>Not used</translation>
        </message>
        <message>
            <source>Tidak pernah</source>
            <translation>Never</translation>
        </message>
        <message>
            <source>Tinggi baris daftar</source>
            <translation>Row height of lists</translation>
        </message>
        <message>
            <source>Ukuran huruf</source>
            <translation>Text size</translation>
        </message>
        <message>
            <source>Warna</source>
            <translation>Colours</translation>
        </message>
    </context>
    <context>
        <name>HomePage</name>
        <message>
            <source>Beranda</source>
            <translation>Home</translation>
        </message>
        <message>
            <source>Beranda, {n} menunggu</source>
            <translation>Home, {n} waiting</translation>
        </message>
        <message>
            <source>Semua beres.</source>
            <translation>All done.</translation>
        </message>
        <message>
            <source>Tidak ada yang menunggu Anda sekarang.</source>
            <translation>Nothing is waiting for you now.</translation>
        </message>
        <message>
            <source>Yang menunggu Anda</source>
            <translation>Waiting for you</translation>
        </message>
        <message>
            <source>{n} hal menunggu Anda, {late} di antaranya lewat waktu.</source>
            <translation>{n} things wait for you, {late} of them overdue.</translation>
        </message>
        <message>
            <source>{n} hal menunggu Anda.</source>
            <translation>Items waiting for you: {n}.</translation>
        </message>
    </context>
    <context>
        <name>KeyStep</name>
        <message>
            <source>Di balik frasa sandi yang Anda pilih</source>
            <translation>Under a passphrase that you choose</translation>
        </message>
        <message>
            <source>Di penyimpanan kata sandi komputer ini</source>
            <translation>In this computer's password store</translation>
        </message>
        <message>
            <source>Disarankan. Terbuka bersama akun komputer Anda ({name}).</source>
            <translation>Recommended. Opens together with your computer account ({name}).</translation>
        </message>
        <message>
            <source>Ditanyakan setiap Loket dibuka. Simpan salinannya di amplop tertutup: tanpa frasa itu data hilang.</source>
            <translation>Asked each time Loket is opened. Keep a copy in a sealed envelope: without it the data is lost.</translation>
        </message>
        <message>
            <source>Folder data: {folder}</source>
            <translation>Data folder: {folder}</translation>
        </message>
        <message>
            <source>Frasa sandi</source>
            <translation>Passphrase</translation>
        </message>
        <message>
            <source>Frasa sandi sekali lagi</source>
            <translation>Passphrase again</translation>
        </message>
        <message>
            <source>Memeriksa penyimpanan kata sandi komputer…</source>
            <translation>Checking the computer's password store…</translation>
        </message>
        <message>
            <source>Pilih folder lain…</source>
            <translation>Choose another folder…</translation>
        </message>
        <message>
            <source>Tidak ada di komputer ini, atau tidak menjawab.</source>
            <translation>Not on this computer, or it does not answer.</translation>
        </message>
    </context>
    <context>
        <name>Keys</name>
        <message>
            <source>Anda masuk sebagai {name} ({username}).</source>
            <translation>You are signed in as {name} ({username}).</translation>
        </message>
        <message>
            <source>Frasa sandi baru</source>
            <translation>New passphrase</translation>
        </message>
        <message>
            <source>Frasa sandi baru sekali lagi</source>
            <translation>New passphrase again</translation>
        </message>
        <message>
            <source>Frasa sandi meja ini sudah diganti.</source>
            <translation>The passphrase of this desk was changed.</translation>
        </message>
        <message>
            <source>Frasa sandi sekarang</source>
            <translation>Present passphrase</translation>
        </message>
        <message>
            <source>Ganti frasa sandi meja ini…</source>
            <translation>Change the passphrase of this desk…</translation>
        </message>
        <message>
            <source>Ganti kata sandi…</source>
            <translation>Change password…</translation>
        </message>
        <message>
            <source>Kata sandi Anda sudah diganti.</source>
            <translation>Your password was changed.</translation>
        </message>
        <message>
            <source>Kata sandi baru</source>
            <translation>New password</translation>
        </message>
        <message>
            <source>Kata sandi baru sekali lagi</source>
            <translation>New password again</translation>
        </message>
        <message>
            <source>Kata sandi sekarang</source>
            <translation>Current password</translation>
        </message>
    </context>
    <context>
        <name>LetterheadPart</name>
        <message>
            <source>Alamat di kop, paling banyak 4 baris</source>
            <translation>Address in the letterhead, at most 4 lines</translation>
        </message>
        <message>
            <source>Gambar (*.png *.jpg *.jpeg)</source>
            <translation>Pictures (*.png *.jpg *.jpeg)</translation>
        </message>
        <message>
            <source>Hapus lambang</source>
            <translation>Remove crest</translation>
        </message>
        <message>
            <source>Jabatan kepala</source>
            <translation>Title of the head</translation>
        </message>
        <message>
            <source>Lambang kantor</source>
            <translation>Crest of the office</translation>
        </message>
        <message>
            <source>Lambang kantor, dicetak di kop.</source>
            <translation>Crest of the office, printed in the letterhead.</translation>
        </message>
        <message>
            <source>NIP kepala</source>
            <translation>Staff number (NIP) of the head</translation>
        </message>
        <message>
            <source>Nama kepala</source>
            <translation>Name of the head</translation>
        </message>
        <message>
            <source>Pilih lambang</source>
            <translation>Choose a crest</translation>
        </message>
        <message>
            <source>Pilih lambang…</source>
            <translation>Choose crest…</translation>
        </message>
        <message>
            <source>Tanpa lambang. Kop memuat nama kantor saja.</source>
            <translation>No crest. The letterhead holds the office's name only.</translation>
        </message>
    </context>
    <context>
        <name>Line</name>
        <message>
            <source>Alamat layanan nasional</source>
            <translation>Address of the national service</translation>
        </message>
        <message>
            <source>Alamat sendiri</source>
            <translation>Own address</translation>
        </message>
        <message>
            <source>Diberikan koordinator. Yang menunggu dikirim tetap tersimpan di meja ini.</source>
            <translation>The coordinator gives it to you. What waits to be sent stays saved at this desk.</translation>
        </message>
        <message>
            <source>Hanya bila koordinator memberi kode baru.</source>
            <translation>Only if the coordinator gave you a new code.</translation>
        </message>
        <message>
            <source>Ikuti komputer</source>
            <translation>Follow the computer</translation>
        </message>
        <message>
            <source>Kode pendaftaran lain</source>
            <translation>Another enrolment code</translation>
        </message>
        <message>
            <source>Layanan nasional belum mengesahkan meja ini. Pencatatan tetap bisa dilakukan.</source>
            <translation>The national service has not confirmed this desk yet. You can record all the same.</translation>
        </message>
        <message>
            <source>Meja ini disahkan layanan nasional.</source>
            <translation>The national service has confirmed this desk.</translation>
        </message>
        <message>
            <source>Proksi</source>
            <translation>Proxy</translation>
        </message>
        <message>
            <source>Simpan</source>
            <translation>Save</translation>
        </message>
        <message>
            <source>Tanpa proksi</source>
            <translation>No proxy</translation>
        </message>
    </context>
    <context>
        <name>LinesModel</name>
        <message>
            <source>Anda yang mengusulkan, perlu orang lain</source>
            <translation>Your own proposal, somebody else is needed</translation>
        </message>
        <message>
            <source>Usulan Anda sendiri</source>
            <translation>Your own proposal</translation>
        </message>
        <message>
            <source>belum dipilih</source>
            <translation>not chosen</translation>
        </message>
        <message>
            <source>dipilih</source>
            <translation>chosen</translation>
        </message>
        <message>
            <source>diusulkan {who}</source>
            <translation>proposed by {who}</translation>
        </message>
        <message>
            <source>ke {office}</source>
            <translation>to {office}</translation>
        </message>
    </context>
    <context>
        <name>LinkedCard</name>
        <message>
            <source>Pendukung: {n} orang</source>
            <translation>Supporters: {n}</translation>
        </message>
        <message>
            <source>Terkait</source>
            <translation>Related</translation>
        </message>
        <message>
            <source>{relation} · tidak ada di meja ini</source>
            <translation>{relation} · not at this desk</translation>
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message>
            <source>Loket sudah terbuka di komputer ini. Jendela itu kami tampilkan.</source>
            <translation>Loket was already open on this computer. Here is that window.</translation>
        </message>
        <message>
            <source>Loket, Meja {number}</source>
            <translation>Loket, Desk {number}</translation>
        </message>
    </context>
    <context>
        <name>MatterPanel</name>
        <message>
            <source>Desa / kelurahan</source>
            <translation>Village / ward</translation>
        </message>
        <message>
            <source>Harapan pelapor</source>
            <translation>What the reporter asks for</translation>
        </message>
        <message>
            <source>Isi laporan</source>
            <translation>Complaint text</translation>
        </message>
        <message>
            <source>Isu strategis</source>
            <translation>Strategic issue</translation>
        </message>
        <message>
            <source>Jabatan</source>
            <translation>Position</translation>
        </message>
        <message>
            <source>Judul</source>
            <translation>Title</translation>
        </message>
        <message>
            <source>Jumlah tidak terbaca</source>
            <translation>Amount cannot be read</translation>
        </message>
        <message>
            <source>Kapan terjadi</source>
            <translation>When it happened</translation>
        </message>
        <message>
            <source>Kategori</source>
            <translation>Category</translation>
        </message>
        <message>
            <source>Klasifikasi</source>
            <translation>Classification</translation>
        </message>
        <message>
            <source>Nilai uang</source>
            <translation>Amount of money</translation>
        </message>
        <message>
            <source>Paling banyak {most} karakter</source>
            <translation>At most {most} characters</translation>
        </message>
        <message>
            <source>Pejabat terlapor</source>
            <translation>Official complained of</translation>
        </message>
        <message>
            <source>Penanda</source>
            <translation>Markers</translation>
        </message>
        <message>
            <source>Program prioritas</source>
            <translation>Priority programme</translation>
        </message>
        <message>
            <source>Sumber</source>
            <translation>Source</translation>
        </message>
        <message>
            <source>Tambahkan</source>
            <translation>Add</translation>
        </message>
        <message>
            <source>Tanggal tidak terbaca</source>
            <translation>Date cannot be read</translation>
        </message>
        <message>
            <source>Tempat kejadian</source>
            <translation>Place of the incident</translation>
        </message>
        <message>
            <source>Tidak ada dalam daftar</source>
            <translation>Not in the list</translation>
        </message>
        <message>
            <source>Unit kerja</source>
            <translation>Work unit</translation>
        </message>
        <message>
            <source>misal Rp50.000</source>
            <translation>e.g. Rp50.000</translation>
        </message>
        <message>
            <source>misal kemarin, 2 Des</source>
            <translation>e.g. yesterday, 2 Dec</translation>
        </message>
    </context>
    <context>
        <name>MonthStrip</name>
        <message>
            <source>J</source>
            <translation>P</translation>
        </message>
        <message>
            <source>L</source>
            <translation>H</translation>
        </message>
    </context>
    <context>
        <name>Narrative</name>
        <message>
            <source>Buang sisanya</source>
            <translation>Discard the rest</translation>
        </message>
        <message>
            <source>Isi {count} karakter; LAPOR! menerima {most}. Disimpan utuh, diringkas sebelum diteruskan.</source>
            <translation>{count} characters; LAPOR! takes {most}. Saved in full, shortened before it is forwarded.</translation>
        </message>
        <message>
            <source>Tulis seperti yang diucapkan pelapor. Kalimat asli tidak pernah ditimpa.</source>
            <translation>Write it as the reporter says it. The original words are never overwritten.</translation>
        </message>
        <message>
            <source>{count} karakter; {shown} yang pertama tampak di sini, sisanya ikut tersimpan.</source>
            <translation>{count} characters; the first {shown} are shown here, the rest is saved too.</translation>
        </message>
    </context>
    <context>
        <name>NewSecret</name>
        <message>
            <source>Belum sama dengan yang pertama.</source>
            <translation>Not yet the same as the first one.</translation>
        </message>
        <message>
            <source>Caps Lock menyala.</source>
            <translation>Caps Lock is on.</translation>
        </message>
        <message>
            <source>Cukup kuat.</source>
            <translation>Strong enough.</translation>
        </message>
        <message>
            <source>Kata sandi</source>
            <translation>Password</translation>
        </message>
        <message>
            <source>Kata sandi sekali lagi</source>
            <translation>Password again</translation>
        </message>
        <message>
            <source>Kuat.</source>
            <translation>Strong.</translation>
        </message>
        <message>
            <source>Masih mudah ditebak.</source>
            <translation>Still easy to guess.</translation>
        </message>
        <message>
            <source>Sedikitnya {n} karakter. Pakai beberapa kata biasa agar mudah diingat.</source>
            <translation>At least {n} characters. Use a few ordinary words that are easy to remember.</translation>
        </message>
    </context>
    <context>
        <name>NewcomerForm</name>
        <message>
            <source>Anda langsung dapat masuk dan mencatat. Yang Anda catat terkirim setelah penyelia menambahkan Anda.</source>
            <translation>You can sign in and record at once. What you record is sent when a supervisor has added you.</translation>
        </message>
        <message>
            <source>Kembali</source>
            <translation>Back</translation>
        </message>
        <message>
            <source>Membuat kunci Anda…</source>
            <translation>Making your key…</translation>
        </message>
        <message>
            <source>Penyelia dapat mengubahnya saat menambahkan Anda.</source>
            <translation>A supervisor can change it when adding you.</translation>
        </message>
        <message>
            <source>Tambah</source>
            <translation>Add</translation>
        </message>
        <message>
            <source>Tambah petugas di meja ini</source>
            <translation>Add a person at this desk</translation>
        </message>
    </context>
    <context>
        <name>Notice</name>
        <message>
            <source>Mengerti</source>
            <translation>Got it</translation>
        </message>
    </context>
    <context>
        <name>NowPanel</name>
        <message>
            <source>Aman bila terputus. Dilanjutkan dari yang terakhir dikonfirmasi, tidak dikirim dua kali.</source>
            <translation>Safe to interrupt. It goes on from what was last confirmed, nothing is sent twice.</translation>
        </message>
        <message>
            <source>Belum tersambung</source>
            <translation>Not connected yet</translation>
        </message>
        <message>
            <source>Dicoba lagi dalam {n} detik.</source>
            <translation>Next try in {n} s.</translation>
        </message>
        <message>
            <source>Dijeda</source>
            <translation>Paused</translation>
        </message>
        <message>
            <source>Kemajuan pengiriman</source>
            <translation>Progress of sending</translation>
        </message>
        <message>
            <source>Lanjutkan</source>
            <translation>Resume</translation>
        </message>
        <message>
            <source>Loket memeriksa lagi otomatis tiap menit.</source>
            <translation>Loket looks again by itself every minute.</translation>
        </message>
        <message>
            <source>Mengirim {up} dari {all} peristiwa, menerima {down}</source>
            <translation>Sending {up} of {all} events, receiving {down}</translation>
        </message>
        <message>
            <source>Mengukur kecepatan…</source>
            <translation>Measuring the speed…</translation>
        </message>
        <message>
            <source>Semua sudah sampai</source>
            <translation>Everything has arrived</translation>
        </message>
        <message>
            <source>Semua tetap bisa dikerjakan. Loket mencoba tersambung otomatis.</source>
            <translation>Everything can still be done. Loket tries to connect by itself.</translation>
        </message>
        <message>
            <source>Terhubung</source>
            <translation>Connected</translation>
        </message>
        <message>
            <source>Tidak ada yang dikirim sampai Anda melanjutkan. Pencatatan tetap berjalan.</source>
            <translation>Nothing is sent until you resume. Recording goes on.</translation>
        </message>
        <message>
            <source>kira-kira {n} detik lagi</source>
            <translation>about {n} s left</translation>
        </message>
        <message>
            <source>kira-kira {n} menit lagi</source>
            <translation>about {n} min left</translation>
        </message>
        <message>
            <source>{n} peristiwa dan {size} per detik</source>
            <translation>{n} events, {size} per second</translation>
        </message>
    </context>
    <context>
        <name>NumbersTold</name>
        <message>
            <source>Hapus dari sini</source>
            <translation>Remove from here</translation>
        </message>
        <message>
            <source>Instansi ikut membacanya.</source>
            <translation>The agency reads it, too.</translation>
        </message>
        <message>
            <source>Masih ada {n} lain.</source>
            <translation>There are {n} more.</translation>
        </message>
        <message>
            <source>Nomor HP ({number}) ada dalam {where}.</source>
            <translation>A mobile number ({number}) is in the {where}.</translation>
        </message>
        <message>
            <source>Nomor seperti NIK ({number}) ada dalam {where}.</source>
            <translation>A number like a NIK ({number}) is in the {where}.</translation>
        </message>
        <message>
            <source>Nomor seperti nomor kartu ({number}) ada dalam {where}.</source>
            <translation>A number like that of a card ({number}) is in the {where}.</translation>
        </message>
        <message>
            <source>Pindahkan ke NIK</source>
            <translation>Move to NIK</translation>
        </message>
        <message>
            <source>Pindahkan ke No. HP</source>
            <translation>Move to Mobile no.</translation>
        </message>
    </context>
    <context>
        <name>NumbersWatched</name>
        <message>
            <source>harapan pelapor</source>
            <translation>reporter's request</translation>
        </message>
        <message>
            <source>isi laporan</source>
            <translation>complaint text</translation>
        </message>
        <message>
            <source>judul</source>
            <translation>title</translation>
        </message>
    </context>
    <context>
        <name>OfficeInput</name>
        <message>
            <source>Pilih instansi</source>
            <translation>Choose an office</translation>
        </message>
    </context>
    <context>
        <name>OfficePart</name>
        <message>
            <source>Hanya penyelia yang dapat mengubah ini.</source>
            <translation>Only a supervisor can change this.</translation>
        </message>
        <message>
            <source>Simpan untuk seluruh kantor</source>
            <translation>Save for the whole office</translation>
        </message>
    </context>
    <context>
        <name>OpeningPage</name>
        <message>
            <source>Membuka data meja ini …</source>
            <translation>Opening the data of this desk …</translation>
        </message>
    </context>
    <context>
        <name>OpeningTroublePage</name>
        <message>
            <source>Belum terbuka.</source>
            <translation>Not open yet.</translation>
        </message>
        <message>
            <source>Coba lagi</source>
            <translation>Try again</translation>
        </message>
        <message>
            <source>Data belum terbuka</source>
            <translation>Data not open yet</translation>
        </message>
        <message>
            <source>Folder data: {folder}</source>
            <translation>Data folder: {folder}</translation>
        </message>
        <message>
            <source>Jangan menghapus isi folder data. Yang tersimpan tetap tersandi di sana.</source>
            <translation>Do not delete what is in the data folder. What is saved stays there, encrypted.</translation>
        </message>
        <message>
            <source>Loket tidak mengubah apa pun.</source>
            <translation>Loket has changed nothing.</translation>
        </message>
        <message>
            <source>Pilih folder lain…</source>
            <translation>Choose another folder…</translation>
        </message>
        <message>
            <source>Rincian: {code}</source>
            <translation>Details: {code}</translation>
        </message>
        <message>
            <source>Tutup</source>
            <translation>Close</translation>
        </message>
    </context>
    <context>
        <name>PassphrasePage</name>
        <message>
            <source>Buka</source>
            <translation>Open</translation>
        </message>
        <message>
            <source>Caps Lock menyala.</source>
            <translation>Caps Lock is on.</translation>
        </message>
        <message>
            <source>Data tersandi.</source>
            <translation>Encrypted data.</translation>
        </message>
        <message>
            <source>Folder data: {folder}</source>
            <translation>Data folder: {folder}</translation>
        </message>
        <message>
            <source>Frasa sandi</source>
            <translation>Passphrase</translation>
        </message>
        <message>
            <source>Frasa sandi meja ini</source>
            <translation>Passphrase of this desk</translation>
        </message>
        <message>
            <source>Hanya terbuka dengan frasa sandi meja ini.</source>
            <translation>Opens with this desk's passphrase only.</translation>
        </message>
        <message>
            <source>Kunci data meja ini dilindungi frasa sandi. Setelah terbuka, petugas masuk seperti biasa.</source>
            <translation>This desk's data key is protected by a passphrase. Once it is open, staff sign in as usual.</translation>
        </message>
        <message>
            <source>Membuka data…</source>
            <translation>Opening the data…</translation>
        </message>
        <message>
            <source>Pilih folder lain…</source>
            <translation>Choose another folder…</translation>
        </message>
        <message>
            <source>Tanpa frasa sandi, isi folder ini tidak dapat dibaca siapa pun, juga bila komputernya hilang.</source>
            <translation>Without the passphrase nobody can read this folder, not even when the computer is lost.</translation>
        </message>
    </context>
    <context>
        <name>People</name>
        <message>
            <source>Menunggu Anda tambahkan: {n}. Yang mereka catat baru terkirim sesudahnya.</source>
            <translation>Waiting for you to add them: {n}. What they record is sent only afterwards.</translation>
        </message>
        <message>
            <source>Menunggu ditambahkan penyelia: {n}.</source>
            <translation>Waiting for a supervisor to add them: {n}.</translation>
        </message>
        <message>
            <source>Tambahkan…</source>
            <translation>Add…</translation>
        </message>
        <message>
            <source>Tidak ada yang menunggu ditambahkan.</source>
            <translation>Nobody waits to be added.</translation>
        </message>
        <message>
            <source>{roles} · meja {desk}</source>
            <translation>{roles} · desk {desk}</translation>
        </message>
    </context>
    <context>
        <name>PersonForm</name>
        <message>
            <source>Nama belum diisi.</source>
            <translation>The name is not filled in.</translation>
        </message>
        <message>
            <source>Nama lengkap</source>
            <translation>Full name</translation>
        </message>
        <message>
            <source>Nama masuk</source>
            <translation>User name</translation>
        </message>
        <message>
            <source>Nama masuk belum diisi.</source>
            <translation>The user name is not filled in.</translation>
        </message>
        <message>
            <source>Pendek, untuk meja ini.</source>
            <translation>Short, for this desk.</translation>
        </message>
        <message>
            <source>Peran</source>
            <translation>Role</translation>
        </message>
        <message>
            <source>Pilih sedikitnya satu peran.</source>
            <translation>Choose at least one role.</translation>
        </message>
        <message>
            <source>Sudah dibuat di meja ini.</source>
            <translation>Already made at this desk.</translation>
        </message>
    </context>
    <context>
        <name>PersonInput</name>
        <message>
            <source>Pilih petugas</source>
            <translation>Choose a person</translation>
        </message>
    </context>
    <context>
        <name>PrintPage</name>
        <message>
            <source>Cetak lembar disposisi</source>
            <translation>Print disposition sheet</translation>
        </message>
        <message>
            <source>Cetak tanda terima</source>
            <translation>Print receipt</translation>
        </message>
        <message>
            <source>Mengirim ke {printer}…</source>
            <translation>Sending to {printer}…</translation>
        </message>
        <message>
            <source>Menulis {file}…</source>
            <translation>Writing {file}…</translation>
        </message>
        <message>
            <source>PDF (*.pdf)</source>
            <translation>PDF (*.pdf)</translation>
        </message>
        <message numerus="yes">
            <source>Pratinjau {paper}, {size}, {n} halaman</source>
            <translation>
                <numerusform>Preview of {paper}, {size}, {n} page</numerusform>
                <numerusform>Preview of {paper}, {size}, {n} pages</numerusform>
            </translation>
        </message>
        <message>
            <source>Simpan PDF</source>
            <translation>Save PDF</translation>
        </message>
        <message>
            <source>{paper} {number} dikirim ke {where}.</source>
            <translation>{paper} {number} sent to {where}.</translation>
        </message>
        <message>
            <source>{paper} {number} disimpan sebagai {where}.</source>
            <translation>{paper} {number} saved as {where}.</translation>
        </message>
    </context>
    <context>
        <name>PrintPanel</name>
        <message>
            <source>Belum ada printer; simpan PDF.</source>
            <translation>No printer yet; save a PDF.</translation>
        </message>
        <message>
            <source>Dapat dicetak lagi kapan saja dari halaman kasus.</source>
            <translation>Can be printed again at any time from the case.</translation>
        </message>
        <message>
            <source>Kertas</source>
            <translation>Paper</translation>
        </message>
        <message>
            <source>Lembar</source>
            <translation>Sheet</translation>
        </message>
        <message>
            <source>Pilih alasan cetak ulang dahulu.</source>
            <translation>Choose the reason for the reprint first.</translation>
        </message>
        <message>
            <source>Tuliskan alasan lainnya dahulu.</source>
            <translation>Write down the other reason first.</translation>
        </message>
        <message>
            <source>Yang tidak tercetak</source>
            <translation>What is not printed</translation>
        </message>
    </context>
    <context>
        <name>PrinterChoice</name>
        <message>
            <source>Cari printer lagi</source>
            <translation>Look for printers again</translation>
        </message>
        <message>
            <source>Printer</source>
            <translation>Printer</translation>
        </message>
        <message>
            <source>Simpan PDF, lalu cetak di komputer lain. Atau pasang printer, lalu cari lagi.</source>
            <translation>Save a PDF and print it at another computer. Or connect a printer, then look again.</translation>
        </message>
        <message>
            <source>Tidak ada printer di komputer ini</source>
            <translation>No printer at this computer</translation>
        </message>
    </context>
    <context>
        <name>Privacy</name>
        <message>
            <source>Anonim</source>
            <translation>Anonymous</translation>
        </message>
        <message>
            <source>Boleh terlihat</source>
            <translation>May be seen</translation>
        </message>
        <message>
            <source>Isi laporan</source>
            <translation>Complaint text</translation>
        </message>
        <message>
            <source>Isi laporan boleh dibaca umum.</source>
            <translation>The public may read the complaint text.</translation>
        </message>
        <message>
            <source>Isi laporan tidak ditampilkan kepada umum.</source>
            <translation>The complaint text is not shown to the public.</translation>
        </message>
        <message>
            <source>Nama disembunyikan dari pihak di luar kantor ini.</source>
            <translation>The name is hidden from everybody outside this office.</translation>
        </message>
        <message>
            <source>Nama pelapor</source>
            <translation>Reporter's name</translation>
        </message>
        <message>
            <source>Nama terlihat oleh instansi yang menangani.</source>
            <translation>The handling office sees the name.</translation>
        </message>
        <message>
            <source>Rahasia</source>
            <translation>Confidential</translation>
        </message>
        <message>
            <source>Siapa yang boleh tahu?</source>
            <translation>Who may know?</translation>
        </message>
        <message>
            <source>Terbuka</source>
            <translation>Open</translation>
        </message>
        <message>
            <source>wajib dipilih</source>
            <translation>must be chosen</translation>
        </message>
    </context>
    <context>
        <name>PromiseCard</name>
        <message>
            <source>Janji setelah disimpan</source>
            <translation>Promised once saved</translation>
        </message>
        <message>
            <source>Selesai</source>
            <translation>Closed</translation>
        </message>
        <message>
            <source>Verifikasi</source>
            <translation>Verify</translation>
        </message>
    </context>
    <context>
        <name>Question</name>
        <message>
            <source>Batal</source>
            <translation>Cancel</translation>
        </message>
    </context>
    <context>
        <name>ReasonDialog</name>
        <message>
            <source>Alasan</source>
            <translation>Reason</translation>
        </message>
        <message>
            <source>Belum diisi: {what}</source>
            <translation>Not filled in yet: {what}</translation>
        </message>
        <message>
            <source>Dibaca oleh yang mencatat, dan tetap tercatat pada kasus.</source>
            <translation>Read by whoever recorded it, and stays on record in the case.</translation>
        </message>
        <message>
            <source>Dibaca oleh yang mengusulkan, dan tetap tercatat pada kasus.</source>
            <translation>Read by whoever proposed it, and kept on the case.</translation>
        </message>
        <message>
            <source>Pilih dahulu salah satu.</source>
            <translation>Choose one first.</translation>
        </message>
        <message>
            <source>Ringkas alasannya.</source>
            <translation>Shorten the reason.</translation>
        </message>
    </context>
    <context>
        <name>RecordForm</name>
        <message>
            <source>Diterima {time}</source>
            <translation>Received {time}</translation>
        </message>
    </context>
    <context>
        <name>RecordPage</name>
        <message>
            <source>Catat laporan</source>
            <translation>New complaint</translation>
        </message>
        <message>
            <source>Catat laporan, ketikan dipulihkan</source>
            <translation>New complaint, typing restored</translation>
        </message>
        <message>
            <source>Cetak tanda terima</source>
            <translation>Print receipt</translation>
        </message>
        <message>
            <source>Ditambahkan sebagai pendukung kasus {number}. Tersimpan di meja ini.</source>
            <translation>Added as a supporter of case {number}. Saved at this desk.</translation>
        </message>
        <message>
            <source>Laporan {number} tersimpan di meja ini.</source>
            <translation>Complaint {number} is saved at this desk.</translation>
        </message>
    </context>
    <context>
        <name>ReporterCard</name>
        <message>
            <source>Anonim</source>
            <translation>Anonymous</translation>
        </message>
        <message>
            <source>Data pelapor hanya ada di instansi yang mencatat.</source>
            <translation>Only the recording office has the reporter's details.</translation>
        </message>
        <message>
            <source>Data pelapor tidak ditampilkan untuk peran Anda.</source>
            <translation>Who reported is not shown for your role.</translation>
        </message>
        <message>
            <source>HP</source>
            <translation>Mobile</translation>
        </message>
        <message>
            <source>Identitas</source>
            <translation>Identity</translation>
        </message>
        <message>
            <source>NIK</source>
            <translation>NIK</translation>
        </message>
        <message>
            <source>Nama</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Paspor</source>
            <translation>Passport</translation>
        </message>
        <message>
            <source>Pelapor</source>
            <translation>Reporter</translation>
        </message>
        <message>
            <source>Rahasia</source>
            <translation>Confidential</translation>
        </message>
        <message>
            <source>Tidak ada data pelapor yang dicatat.</source>
            <translation>No details of the reporter were recorded.</translation>
        </message>
        <message>
            <source>tidak ada</source>
            <translation>none</translation>
        </message>
        <message>
            <source>tidak disebut</source>
            <translation>not given</translation>
        </message>
    </context>
    <context>
        <name>ReporterPanel</name>
        <message>
            <source>Ada identitas</source>
            <translation>With identity</translation>
        </message>
        <message>
            <source>Alamat</source>
            <translation>Address</translation>
        </message>
        <message>
            <source>Bantuan yang dibutuhkan</source>
            <translation>Assistance needed</translation>
        </message>
        <message>
            <source>Butuh bantuan khusus</source>
            <translation>Needs assistance</translation>
        </message>
        <message>
            <source>Data tambahan</source>
            <translation>More details</translation>
        </message>
        <message>
            <source>Email</source>
            <translation>Email</translation>
        </message>
        <message>
            <source>Identitas lain</source>
            <translation>Other identity</translation>
        </message>
        <message>
            <source>Jenis identitas</source>
            <translation>Kind of identity</translation>
        </message>
        <message>
            <source>Jenis kelamin</source>
            <translation>Gender</translation>
        </message>
        <message>
            <source>Laki-laki</source>
            <translation>Male</translation>
        </message>
        <message>
            <source>NIK</source>
            <translation>NIK</translation>
        </message>
        <message>
            <source>NIK 16 angka, ini {count}. Laporan tetap boleh disimpan.</source>
            <translation>A NIK has 16 digits, this one has {count}. The complaint can still be saved.</translation>
        </message>
        <message>
            <source>NIK hanya angka, ini ada huruf atau tanda. Laporan tetap boleh disimpan.</source>
            <translation>A NIK has digits only, this one has letters or signs. The complaint can still be saved.</translation>
        </message>
        <message>
            <source>Nama</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>No. HP</source>
            <translation>Mobile no.</translation>
        </message>
        <message>
            <source>Nomor identitas</source>
            <translation>Identity number</translation>
        </message>
        <message>
            <source>Paspor</source>
            <translation>Passport</translation>
        </message>
        <message>
            <source>Pekerjaan</source>
            <translation>Occupation</translation>
        </message>
        <message>
            <source>Pelapor</source>
            <translation>Reporter</translation>
        </message>
        <message>
            <source>Pelapor setuju datanya dipakai</source>
            <translation>Reporter agrees to the use of their data</translation>
        </message>
        <message>
            <source>Perempuan</source>
            <translation>Female</translation>
        </message>
        <message>
            <source>Tanggal lahir</source>
            <translation>Date of birth</translation>
        </message>
        <message>
            <source>Tanggal lahir di dalam NIK ini tidak ada. Laporan tetap boleh disimpan.</source>
            <translation>The date of birth in this NIK does not exist. The complaint can still be saved.</translation>
        </message>
        <message>
            <source>Tanpa identitas</source>
            <translation>Without identity</translation>
        </message>
        <message>
            <source>misal 5 Mei 1990</source>
            <translation>e.g. 5 May 1990</translation>
        </message>
        <message>
            <source>tanpa identitas</source>
            <translation>without identity</translation>
        </message>
    </context>
    <context>
        <name>RestoredNote</name>
        <message>
            <source>Ketikan Anda dipulihkan, terakhir tersimpan {time}. Periksa kalimat terakhir, lalu lanjutkan.</source>
            <translation>What you typed is back, last saved {time}. Check the last sentence, then go on.</translation>
        </message>
        <message>
            <source>Mengerti</source>
            <translation>Understood</translation>
        </message>
    </context>
    <context>
        <name>SavedNote</name>
        <message>
            <source>Draf tersimpan {time}</source>
            <translation>Draft saved {time}</translation>
        </message>
    </context>
    <context>
        <name>SearchField</name>
        <message>
            <source>Cari kasus</source>
            <translation>Search cases</translation>
        </message>
        <message>
            <source>Cari nomor, judul, isi, tempat …</source>
            <translation>Search number, title, text, place …</translation>
        </message>
    </context>
    <context>
        <name>SecretChange</name>
        <message>
            <source>Batal</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>Belum diisi.</source>
            <translation>Still empty.</translation>
        </message>
        <message>
            <source>Ganti</source>
            <translation>Change</translation>
        </message>
    </context>
    <context>
        <name>SecretEdit</name>
        <message>
            <source>Sembunyikan yang diketik</source>
            <translation>Hide what is typed</translation>
        </message>
        <message>
            <source>Tampilkan yang diketik</source>
            <translation>Show what is typed</translation>
        </message>
    </context>
    <context>
        <name>SettingsPage</name>
        <message>
            <source>Contoh kalimat kantor</source>
            <translation>Templates of the office</translation>
        </message>
        <message>
            <source>Data di meja ini</source>
            <translation>Data at this desk</translation>
        </message>
        <message>
            <source>Kata sandi</source>
            <translation>Password</translation>
        </message>
        <message>
            <source>Kop dan kepala kantor</source>
            <translation>Letterhead and head of the office</translation>
        </message>
        <message>
            <source>Layanan nasional</source>
            <translation>National service</translation>
        </message>
        <message>
            <source>Pengaturan</source>
            <translation>Settings</translation>
        </message>
        <message>
            <source>Pengaturan kantor tersimpan. Belum terkirim.</source>
            <translation>Office settings saved. Not sent yet.</translation>
        </message>
        <message>
            <source>Penyetuju dan jam kerja kantor</source>
            <translation>Approval and working hours of the office</translation>
        </message>
        <message>
            <source>Petugas kantor ini</source>
            <translation>Staff of this office</translation>
        </message>
        <message>
            <source>Setelan layanan tersimpan.</source>
            <translation>Service settings saved.</translation>
        </message>
        <message>
            <source>Tampilan dan kebiasaan</source>
            <translation>Appearance and habits</translation>
        </message>
        <message>
            <source>Tersalin. Tempelkan di pesan untuk yang membantu.</source>
            <translation>Copied. Paste it into a message to whoever helps you.</translation>
        </message>
        <message>
            <source>{name} sudah ditambahkan.</source>
            <translation>{name} was added.</translation>
        </message>
    </context>
    <context>
        <name>SheetCount</name>
        <message>
            <source>Jumlah</source>
            <translation>Copies</translation>
        </message>
        <message numerus="yes">
            <source>{n} lembar</source>
            <translation>
                <numerusform>{n} copy</numerusform>
                <numerusform>{n} copies</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ShortcutsDialog</name>
        <message>
            <source>Cari pintasan</source>
            <translation>Search shortcuts</translation>
        </message>
        <message>
            <source>Cari pintasan, misal simpan atau Ctrl</source>
            <translation>Search shortcuts, e.g. save or Ctrl</translation>
        </message>
        <message>
            <source>Pintasan</source>
            <translation>Shortcuts</translation>
        </message>
        <message>
            <source>Tidak ada pintasan untuk “{text}”.</source>
            <translation>No shortcut for “{text}”.</translation>
        </message>
        <message>
            <source>Tutup</source>
            <translation>Close</translation>
        </message>
    </context>
    <context>
        <name>SignInForm</name>
        <message>
            <source>Belum ada petugas yang dapat masuk di meja ini. Tambahkan orang pertamanya.</source>
            <translation>Nobody can sign in at this desk yet. Add its first person.</translation>
        </message>
        <message>
            <source>Caps Lock menyala.</source>
            <translation>Caps Lock is on.</translation>
        </message>
        <message>
            <source>Kata sandi</source>
            <translation>Password</translation>
        </message>
        <message>
            <source>Kata sandi tidak tersimpan di mana pun, jadi tidak dapat ditampilkan. Laporan Anda tetap aman. Tambahkan diri Anda lagi dengan nama masuk lain, lalu minta penyelia mengesahkannya.</source>
            <translation>Passwords are kept nowhere, so yours cannot be shown. Your complaints are safe. Add yourself again under another user name, then ask a supervisor to certify it.</translation>
        </message>
        <message>
            <source>Lupa kata sandi?</source>
            <translation>Forgot password?</translation>
        </message>
        <message>
            <source>Masuk</source>
            <translation>Sign in</translation>
        </message>
        <message>
            <source>Membuka…</source>
            <translation>Opening…</translation>
        </message>
        <message>
            <source>Nama saya tidak ada</source>
            <translation>My name is missing</translation>
        </message>
        <message>
            <source>Pilih nama dengan panah ↑ ↓, lalu ketik kata sandi.</source>
            <translation>Pick a name with the arrows ↑ ↓, then type the password.</translation>
        </message>
        <message>
            <source>Siapa yang bertugas?</source>
            <translation>Who is on duty?</translation>
        </message>
        <message>
            <source>Tambah petugas</source>
            <translation>Add a person</translation>
        </message>
    </context>
    <context>
        <name>SignInPage</name>
        <message>
            <source>Masuk</source>
            <translation>Sign in</translation>
        </message>
        <message>
            <source>Meja {number}</source>
            <translation>Desk {number}</translation>
        </message>
        <message>
            <source>Semua laporan di meja ini tersandi. Hanya terbuka dengan kata sandi Anda.</source>
            <translation>All complaints at this desk are encrypted. They open with your password only.</translation>
        </message>
    </context>
    <context>
        <name>Source</name>
        <message>
            <source>Email instansi</source>
            <translation>Office email</translation>
        </message>
        <message>
            <source>Facebook</source>
            <translation>Facebook</translation>
        </message>
        <message>
            <source>Instagram</source>
            <translation>Instagram</translation>
        </message>
        <message>
            <source>Lainnya…</source>
            <translation>Other…</translation>
        </message>
        <message>
            <source>SMS</source>
            <translation>SMS</translation>
        </message>
        <message>
            <source>Situs web</source>
            <translation>Website</translation>
        </message>
        <message>
            <source>Sumber</source>
            <translation>Source</translation>
        </message>
        <message>
            <source>Surat</source>
            <translation>Letter</translation>
        </message>
        <message>
            <source>Tatap Muka</source>
            <translation>In person</translation>
        </message>
        <message>
            <source>Telepon</source>
            <translation>Phone</translation>
        </message>
        <message>
            <source>WhatsApp</source>
            <translation>WhatsApp</translation>
        </message>
    </context>
    <context>
        <name>StateRow</name>
        <message>
            <source>{state}: {n} kasus</source>
            <translation>{state}, cases: {n}</translation>
        </message>
    </context>
    <context>
        <name>StatesPanel</name>
        <message>
            <source>Besar data di meja ini: {size}</source>
            <translation>Size of the data at this desk: {size}</translation>
        </message>
        <message>
            <source>Data di meja ini</source>
            <translation>Data at this desk</translation>
        </message>
        <message>
            <source>ada yang tidak diterima atau berbeda</source>
            <translation>something was refused or differs</translation>
        </message>
        <message>
            <source>sudah dikonfirmasi pusat</source>
            <translation>confirmed by the centre</translation>
        </message>
        <message>
            <source>tidak ada</source>
            <translation>none</translation>
        </message>
        <message>
            <source>{n} peristiwa menunggu kirim</source>
            <translation>Events waiting to be sent: {n}</translation>
        </message>
        <message>
            <source>{n} peristiwa, diulang bila tidak dijawab</source>
            <translation>Events: {n}, repeated if not answered</translation>
        </message>
    </context>
    <context>
        <name>StatusBar</name>
        <message>
            <source>Dijeda — semua tetap bisa dikerjakan</source>
            <translation>Paused — everything can still be done</translation>
        </message>
        <message>
            <source>Luring — semua tetap bisa dikerjakan</source>
            <translation>Offline — everything can still be done</translation>
        </message>
        <message>
            <source>Menyinkronkan: {up} dikirim, {down} diterima</source>
            <translation>Syncing: {up} sent, {down} received</translation>
        </message>
        <message>
            <source>Terhubung</source>
            <translation>Connected</translation>
        </message>
        <message>
            <source>{n} menunggu kirim</source>
            <translation>{n} waiting to be sent</translation>
        </message>
    </context>
    <context>
        <name>StuckQuestion</name>
        <message>
            <source>Kembali ke ketikan</source>
            <translation>Back to typing</translation>
        </message>
        <message>
            <source>Penyimpanan komputer menolak. Ketikan Anda masih ada di layar selama Loket terbuka.</source>
            <translation>The computer cannot save. What you typed stays on the screen as long as Loket is open.</translation>
        </message>
        <message>
            <source>Tutup Loket dan buang ketikan yang belum tersimpan?</source>
            <translation>Close Loket and discard what has not been saved?</translation>
        </message>
        <message>
            <source>Tutup dan buang</source>
            <translation>Close and discard</translation>
        </message>
    </context>
    <context>
        <name>SupportDialog</name>
        <message>
            <source>Isi dahulu nama, NIK, atau HP pelapor.</source>
            <translation>First enter the reporter's name, NIK or mobile number.</translation>
        </message>
        <message>
            <source>Jadikan pendukung kasus {number}?</source>
            <translation>Make them a supporter of case {number}?</translation>
        </message>
        <message>
            <source>Tambahkan pendukung</source>
            <translation>Add supporter</translation>
        </message>
        <message>
            <source>“{title}”. Tidak ada kasus baru: orang ini tercatat sebagai pendukung, dan yang sudah diketik menjadi catatannya, dibaca instansi yang menangani. Data orangnya disimpan terpisah.</source>
            <translation>“{title}”. There is no new case: this person is recorded as a supporter, and what was typed becomes their note, read by the agency that handles it. Their personal details are kept apart.</translation>
        </message>
    </context>
    <context>
        <name>SyncPage</name>
        <message>
            <source>Belum pernah tersambung. Loket mencoba otomatis begitu ada jaringan.</source>
            <translation>Never connected yet. Loket tries by itself as soon as there is a network.</translation>
        </message>
        <message>
            <source>Riwayat sinkronisasi</source>
            <translation>Sync history</translation>
        </message>
        <message>
            <source>Sinkronisasi</source>
            <translation>Sync</translation>
        </message>
    </context>
    <context>
        <name>Templates</name>
        <message>
            <source>Alasan arsip</source>
            <translation>Reasons for archiving</translation>
        </message>
        <message>
            <source>Belum ada contoh</source>
            <translation>No templates yet</translation>
        </message>
        <message>
            <source>Contoh baru</source>
            <translation>New template</translation>
        </message>
        <message>
            <source>Contoh kalimat</source>
            <translation>Template</translation>
        </message>
        <message>
            <source>Dipakai untuk</source>
            <translation>Used for</translation>
        </message>
        <message>
            <source>Hapus contoh</source>
            <translation>Remove template</translation>
        </message>
        <message>
            <source>Isi, boleh memuat {nomor}, {tanggal}, {instansi}</source>
            <translation>Text, may hold {nomor}, {tanggal}, {instansi}</translation>
        </message>
        <message>
            <source>Jawaban</source>
            <translation>Answer</translation>
        </message>
        <message>
            <source>Nama contoh</source>
            <translation>Name of the template</translation>
        </message>
        <message>
            <source>Simpan contoh</source>
            <translation>Save template</translation>
        </message>
    </context>
    <context>
        <name>TimelineModel</name>
        <message>
            <source>Dengan {number}</source>
            <translation>With {number}</translation>
        </message>
        <message>
            <source>Disetujui sendiri (satu petugas bertugas)</source>
            <translation>Approved by its author (one person on duty)</translation>
        </message>
        <message>
            <source>Diurungkan oleh pelakunya sebelum terkirim; tidak pernah berlaku.</source>
            <translation>Undone by the person who did it before it was sent; it never took effect.</translation>
        </message>
        <message>
            <source>Ke {office}</source>
            <translation>To {office}</translation>
        </message>
        <message>
            <source>Langkah ini perlu Loket yang lebih baru. Isinya tersimpan utuh.</source>
            <translation>This step needs a newer Loket. Its content is kept.</translation>
        </message>
        <message>
            <source>Layanan nasional menyisihkan langkah ini. Isinya tersimpan utuh.</source>
            <translation>The national service set this step aside. Its content is kept.</translation>
        </message>
        <message>
            <source>Sama dengan keputusan yang sudah berlaku; dihitung satu kali.</source>
            <translation>Same as the decision already in effect; counted once.</translation>
        </message>
        <message>
            <source>dengan {who}</source>
            <translation>with {who}</translation>
        </message>
        <message>
            <source>menjadi {state}</source>
            <translation>becomes {state}</translation>
        </message>
        <message>
            <source>nama belum diketahui</source>
            <translation>name not known yet</translation>
        </message>
        <message>
            <source>{field} disunting; lihat Bandingkan.</source>
            <translation>{field} amended; see Compare.</translation>
        </message>
    </context>
    <context>
        <name>Toast</name>
        <message>
            <source>Urungkan</source>
            <translation>Undo</translation>
        </message>
    </context>
    <context>
        <name>TopBar</name>
        <message>
            <source>Menu</source>
            <translation>Menu</translation>
        </message>
        <message>
            <source>Menu (F10)</source>
            <translation>Menu (F10)</translation>
        </message>
    </context>
    <context>
        <name>TroublePanel</name>
        <message>
            <source>Coba lagi</source>
            <translation>Try again</translation>
        </message>
        <message>
            <source>Kode: {code}</source>
            <translation>Code: {code}</translation>
        </message>
        <message>
            <source>Rincian</source>
            <translation>Details</translation>
        </message>
    </context>
    <context>
        <name>Undoing</name>
        <message>
            <source>Diurungkan. Tercatat dalam riwayat.</source>
            <translation>Undone. It is kept in the history.</translation>
        </message>
        <message>
            <source>Tidak ada yang dapat diurungkan.</source>
            <translation>There is nothing to undo.</translation>
        </message>
    </context>
    <context>
        <name>WhyAgainField</name>
        <message>
            <source>Akan ditandai cetakan ke-{first} sampai ke-{last}.</source>
            <translation>Will be marked “cetakan ke-{first}” to “ke-{last}”.</translation>
        </message>
        <message>
            <source>Akan ditandai cetakan ke-{n}.</source>
            <translation>Will be marked “cetakan ke-{n}”.</translation>
        </message>
        <message>
            <source>Alasan cetak ulang</source>
            <translation>Reason for the reprint</translation>
        </message>
        <message>
            <source>Alasan lain</source>
            <translation>Other reason</translation>
        </message>
        <message>
            <source>Lainnya</source>
            <translation>Other</translation>
        </message>
        <message>
            <source>Pilih alasan</source>
            <translation>Choose a reason</translation>
        </message>
    </context>
    <context>
        <name>WordingDialog</name>
        <message>
            <source>Bandingkan</source>
            <translation>Compare</translation>
        </message>
        <message>
            <source>Belum ada yang disunting</source>
            <translation>Nothing edited yet</translation>
        </message>
        <message>
            <source>Belum diisi: {what}</source>
            <translation>Not filled in yet: {what}</translation>
        </message>
        <message>
            <source>Isi akhir</source>
            <translation>Final text</translation>
        </message>
        <message>
            <source>Isi awal</source>
            <translation>First text</translation>
        </message>
        <message>
            <source>Pakai isi ini</source>
            <translation>Use this text</translation>
        </message>
        <message>
            <source>Suntingan {who}</source>
            <translation>Edited by {who}</translation>
        </message>
        <message>
            <source>Yang dibaca di sebelah</source>
            <translation>What to read beside it</translation>
        </message>
    </context>
    <context>
        <name>WordingPanel</name>
        <message>
            <source>Bandingkan</source>
            <translation>Compare</translation>
        </message>
        <message>
            <source>Isi akhir</source>
            <translation>Final text</translation>
        </message>
        <message>
            <source>Isi awal</source>
            <translation>First text</translation>
        </message>
        <message>
            <source>Isi belum pernah disunting</source>
            <translation>Wording never edited</translation>
        </message>
        <message>
            <source>Isi laporan</source>
            <translation>Complaint text</translation>
        </message>
        <message>
            <source>Isi laporan, {way}</source>
            <translation>Complaint text, {way}</translation>
        </message>
        <message>
            <source>− dihapus   + ditambah saat penyuntingan</source>
            <translation>− removed   + added when amended</translation>
        </message>
    </context>
    <context>
        <name>WordsAsked</name>
        <message>
            <source>Kasus ini berubah sementara Anda mengetik. Ketikan Anda tetap ada di sini.</source>
            <translation>This case changed while you were typing. What you typed is still here.</translation>
        </message>
        <message>
            <source>Menyimpan…</source>
            <translation>Saving…</translation>
        </message>
    </context>
    <context>
        <name>WorkModel</name>
        <message>
            <source>Lihat semua {n}</source>
            <translation>See all {n}</translation>
        </message>
        <message>
            <source>baru</source>
            <translation>new</translation>
        </message>
    </context>
    <context>
        <name>_Head</name>
        <message>
            <source>{office} · Meja {number}</source>
            <translation>{office} · Desk {number}</translation>
        </message>
    </context>
    <context>
        <name>abouts</name>
        <message>
            <source>Data pelapor tidak ada di meja ini.</source>
            <translation>The reporter's data is not at this desk.</translation>
        </message>
        <message>
            <source>Data pelapor tidak ditampilkan untuk peran Anda.</source>
            <translation>Who reported is not shown for your role.</translation>
        </message>
        <message>
            <source>HP tidak ada</source>
            <translation>No mobile number</translation>
        </message>
        <message>
            <source>HP {number}</source>
            <translation>Mobile {number}</translation>
        </message>
        <message>
            <source>Nama tidak disebut</source>
            <translation>Name not given</translation>
        </message>
        <message>
            <source>Sekarang ditugaskan kepada {name}.</source>
            <translation>Assigned to {name} now.</translation>
        </message>
        <message>
            <source>Sudah dikirim ke {offices}.</source>
            <translation>Sent to {offices} already.</translation>
        </message>
    </context>
    <context>
        <name>actions</name>
        <message>
            <source>Anonim</source>
            <translation>Anonymous</translation>
        </message>
        <message>
            <source>Antrean berikutnya</source>
            <translation>Next queue</translation>
        </message>
        <message>
            <source>Antrean sebelumnya</source>
            <translation>Previous queue</translation>
        </message>
        <message>
            <source>Bandingkan isi awal dan akhir</source>
            <translation>Compare first and final text</translation>
        </message>
        <message>
            <source>Batal</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>Beranda</source>
            <translation>Home</translation>
        </message>
        <message>
            <source>Buka</source>
            <translation>Open</translation>
        </message>
        <message>
            <source>Buka kasus</source>
            <translation>Open case</translation>
        </message>
        <message>
            <source>Buka pilihan</source>
            <translation>Open choices</translation>
        </message>
        <message>
            <source>Cari</source>
            <translation>Search</translation>
        </message>
        <message>
            <source>Catat laporan</source>
            <translation>New case</translation>
        </message>
        <message>
            <source>Catat telepon</source>
            <translation>Record a phone call</translation>
        </message>
        <message>
            <source>Catatan</source>
            <translation>Note</translation>
        </message>
        <message>
            <source>Cetak</source>
            <translation>Print</translation>
        </message>
        <message>
            <source>Cetak tanda terima yang tadi</source>
            <translation>Print the last receipt</translation>
        </message>
        <message>
            <source>Daftar kasus</source>
            <translation>Cases</translation>
        </message>
        <message>
            <source>Di mana pun</source>
            <translation>Everywhere</translation>
        </message>
        <message>
            <source>Dialog</source>
            <translation>Dialog</translation>
        </message>
        <message>
            <source>Draf berikutnya</source>
            <translation>Next draft</translation>
        </message>
        <message>
            <source>Draf sebelumnya</source>
            <translation>Previous draft</translation>
        </message>
        <message>
            <source>Huruf biasa</source>
            <translation>Normal text size</translation>
        </message>
        <message>
            <source>Huruf lebih besar</source>
            <translation>Larger text</translation>
        </message>
        <message>
            <source>Huruf lebih kecil</source>
            <translation>Smaller text</translation>
        </message>
        <message>
            <source>Isian berikutnya</source>
            <translation>Next field</translation>
        </message>
        <message>
            <source>Jeda</source>
            <translation>Pause</translation>
        </message>
        <message>
            <source>Kasus</source>
            <translation>Case</translation>
        </message>
        <message>
            <source>Kasus berikutnya</source>
            <translation>Next case</translation>
        </message>
        <message>
            <source>Kasus sebelumnya</source>
            <translation>Previous case</translation>
        </message>
        <message>
            <source>Ke daftar</source>
            <translation>Go to the list</translation>
        </message>
        <message>
            <source>Ke isian yang kurang</source>
            <translation>Go to what is missing</translation>
        </message>
        <message>
            <source>Kembali</source>
            <translation>Back</translation>
        </message>
        <message>
            <source>Kembali ke antrean</source>
            <translation>Back to the queue</translation>
        </message>
        <message>
            <source>Kenapa tanggal ini?</source>
            <translation>Why this date?</translation>
        </message>
        <message>
            <source>Kerjakan yang tampak di baris</source>
            <translation>Do what the row shows</translation>
        </message>
        <message>
            <source>Kertas</source>
            <translation>Paper</translation>
        </message>
        <message>
            <source>Kunci</source>
            <translation>Lock</translation>
        </message>
        <message>
            <source>Lakukan</source>
            <translation>Do it</translation>
        </message>
        <message>
            <source>Lakukan dari dalam isian panjang</source>
            <translation>Do it from inside a long field</translation>
        </message>
        <message>
            <source>Lewat telepon</source>
            <translation>By phone</translation>
        </message>
        <message>
            <source>Lewati</source>
            <translation>Skip</translation>
        </message>
        <message>
            <source>Menu</source>
            <translation>Menu</translation>
        </message>
        <message>
            <source>Panel samping dan kembali</source>
            <translation>Side panel and back</translation>
        </message>
        <message>
            <source>Pengaturan</source>
            <translation>Settings</translation>
        </message>
        <message>
            <source>Persetujuan</source>
            <translation>Approvals</translation>
        </message>
        <message>
            <source>Pilih</source>
            <translation>Choose</translation>
        </message>
        <message>
            <source>Pilih semua yang boleh</source>
            <translation>Choose all you may approve</translation>
        </message>
        <message>
            <source>Pindah baris</source>
            <translation>Move between rows</translation>
        </message>
        <message>
            <source>Pintasan</source>
            <translation>Shortcuts</translation>
        </message>
        <message>
            <source>Rahasia</source>
            <translation>Confidential</translation>
        </message>
        <message>
            <source>Salin nomor</source>
            <translation>Copy number</translation>
        </message>
        <message>
            <source>Saring</source>
            <translation>Filter</translation>
        </message>
        <message>
            <source>Semua kasus</source>
            <translation>All cases</translation>
        </message>
        <message>
            <source>Seperti tadi</source>
            <translation>Same as before</translation>
        </message>
        <message>
            <source>Setujui ini saja</source>
            <translation>Approve this one</translation>
        </message>
        <message>
            <source>Setujui terpilih</source>
            <translation>Approve chosen</translation>
        </message>
        <message>
            <source>Simpan</source>
            <translation>Save</translation>
        </message>
        <message>
            <source>Simpan &amp; cetak tanda terima</source>
            <translation>Save &amp; print receipt</translation>
        </message>
        <message>
            <source>Simpan PDF</source>
            <translation>Save PDF</translation>
        </message>
        <message>
            <source>Sinkronisasi</source>
            <translation>Sync</translation>
        </message>
        <message>
            <source>Sinkronkan sekarang</source>
            <translation>Sync now</translation>
        </message>
        <message>
            <source>Spasi</source>
            <translation>Space</translation>
        </message>
        <message>
            <source>Sumber</source>
            <translation>Source</translation>
        </message>
        <message>
            <source>Tanggal hari ini</source>
            <translation>Today's date</translation>
        </message>
        <message>
            <source>Tindakan lain</source>
            <translation>Other actions</translation>
        </message>
        <message>
            <source>Tolak…</source>
            <translation>Decline…</translation>
        </message>
        <message>
            <source>Tutup tab</source>
            <translation>Close tab</translation>
        </message>
        <message>
            <source>Ubah…</source>
            <translation>Change…</translation>
        </message>
        <message>
            <source>Urungkan sebelum terkirim</source>
            <translation>Undo before it is sent</translation>
        </message>
    </context>
    <context>
        <name>acts</name>
        <message>
            <source>Alasan</source>
            <translation>Reason</translation>
        </message>
        <message>
            <source>Alasan pelapor</source>
            <translation>Reporter's reason</translation>
        </message>
        <message>
            <source>Anda menyatakan laporan ini lengkap dan dapat diteruskan. Tercatat dengan tanda tangan Anda.</source>
            <translation>You declare this complaint complete and fit to be passed on. It is on record under your signature.</translation>
        </message>
        <message>
            <source>Apa jawaban untuk pelapor?</source>
            <translation>What is the answer to the reporter?</translation>
        </message>
        <message>
            <source>Apa tanggapan pelapor atas jawaban?</source>
            <translation>What does the reporter say to the answer?</translation>
        </message>
        <message>
            <source>Apa yang perlu dicatat?</source>
            <translation>What should be noted?</translation>
        </message>
        <message>
            <source>Apa yang perlu dilengkapi pelapor?</source>
            <translation>What does the reporter have to add?</translation>
        </message>
        <message>
            <source>Apa yang salah dicatat?</source>
            <translation>What was taken down wrongly?</translation>
        </message>
        <message>
            <source>Arsipkan</source>
            <translation>Archive</translation>
        </message>
        <message>
            <source>Arsipkan kasus ini?</source>
            <translation>Archive this case?</translation>
        </message>
        <message>
            <source>Arsipkan…</source>
            <translation>Archive…</translation>
        </message>
        <message>
            <source>Bagaimana instansi diingatkan?</source>
            <translation>How was the agency reminded?</translation>
        </message>
        <message>
            <source>Bagaimana isi laporan ini sebaiknya terbaca?</source>
            <translation>How should the text of this report read?</translation>
        </message>
        <message>
            <source>Bagaimana jawaban diserahkan?</source>
            <translation>How was the answer handed over?</translation>
        </message>
        <message>
            <source>Bagaimana pelapor menilai penyelesaiannya?</source>
            <translation>How does the reporter rate the outcome?</translation>
        </message>
        <message>
            <source>Batalkan laporan</source>
            <translation>Void the complaint</translation>
        </message>
        <message>
            <source>Batalkan laporan yang salah catat ini?</source>
            <translation>Void this complaint?</translation>
        </message>
        <message>
            <source>Batalkan laporan…</source>
            <translation>Void the complaint…</translation>
        </message>
        <message>
            <source>Berbicara dengan</source>
            <translation>Spoke with</translation>
        </message>
        <message>
            <source>Betulkan</source>
            <translation>Correct</translation>
        </message>
        <message>
            <source>Betulkan data…</source>
            <translation>Correct the data…</translation>
        </message>
        <message>
            <source>Buka kembali</source>
            <translation>Reopen</translation>
        </message>
        <message>
            <source>Buka kembali kasus ini?</source>
            <translation>Reopen this case?</translation>
        </message>
        <message>
            <source>Buka kembali…</source>
            <translation>Reopen…</translation>
        </message>
        <message>
            <source>Catat</source>
            <translation>Record</translation>
        </message>
        <message>
            <source>Catat pencabutan</source>
            <translation>Record withdrawal</translation>
        </message>
        <message>
            <source>Catat penilaian</source>
            <translation>Record rating</translation>
        </message>
        <message>
            <source>Catat tanggapan</source>
            <translation>Record reply</translation>
        </message>
        <message>
            <source>Catatan</source>
            <translation>Note</translation>
        </message>
        <message>
            <source>Catatan masuk riwayat dan dibaca petugas instansi yang menangani, bukan pelapor.</source>
            <translation>A note goes into the history and is read by officers of the handling office, not by the reporter.</translation>
        </message>
        <message>
            <source>Catatan…</source>
            <translation>Note…</translation>
        </message>
        <message>
            <source>Datang lewat</source>
            <translation>Came by</translation>
        </message>
        <message>
            <source>Dicabut pelapor…</source>
            <translation>Withdrawn by reporter…</translation>
        </message>
        <message>
            <source>Disampaikan lewat</source>
            <translation>Told by</translation>
        </message>
        <message>
            <source>Diserahkan lewat</source>
            <translation>Way of handing over</translation>
        </message>
        <message>
            <source>Hubungan</source>
            <translation>Relation</translation>
        </message>
        <message>
            <source>Hubungi pelapor…</source>
            <translation>Contact the reporter…</translation>
        </message>
        <message>
            <source>Ingatkan instansi…</source>
            <translation>Remind the agency…</translation>
        </message>
        <message>
            <source>Instansi</source>
            <translation>Office</translation>
        </message>
        <message>
            <source>Instansi itu membaca kasus ini tanpa data pelapor, dan tidak menanganinya. Tidak dapat ditarik.</source>
            <translation>That agency reads this case without the reporter's data, and does not handle it. It cannot be taken back.</translation>
        </message>
        <message>
            <source>Isi awal tidak pernah berubah. Isi akhir yang diteruskan, dicari, dan dibaca pertama.</source>
            <translation>The first text never changes. The final text is what is forwarded, searched and read first.</translation>
        </message>
        <message>
            <source>Isi pembicaraan</source>
            <translation>What was said</translation>
        </message>
        <message>
            <source>Jawaban</source>
            <translation>Answer</translation>
        </message>
        <message>
            <source>Jawaban menunggu persetujuan penyelia sebelum diserahkan kepada pelapor.</source>
            <translation>The answer waits for a supervisor's approval before it is handed over to the reporter.</translation>
        </message>
        <message>
            <source>Judul dan isi disunting lewat Sunting isi… Isian yang lama tetap di riwayat.</source>
            <translation>Title and text are edited with Edit the text… The old value stays in the history.</translation>
        </message>
        <message>
            <source>Kasus</source>
            <translation>Case</translation>
        </message>
        <message>
            <source>Kasus berakhir sebagai Dicabut Pelapor. Semua isinya tetap tersimpan dan dapat dicari.</source>
            <translation>The case ends as withdrawn by the reporter. All of it stays saved and can be found.</translation>
        </message>
        <message>
            <source>Kasus diteruskan ke instansi yang diusulkan, dan hanya instansi itu yang menanganinya sesudah ini.</source>
            <translation>The case goes to the proposed office, and only that office handles it from then on.</translation>
        </message>
        <message>
            <source>Kasus kembali Dalam Proses. Kata-kata pelapor hanya terbaca di meja yang berhak.</source>
            <translation>The case is in process again. The reporter's words can be read only at desks that may.</translation>
        </message>
        <message>
            <source>Kasus kembali Dalam Proses. Penulis jawaban membaca alasan Anda di riwayat.</source>
            <translation>The case is In Process again. Whoever wrote the answer reads your reason in the history.</translation>
        </message>
        <message>
            <source>Kasus kembali Terverifikasi. Pengusul membaca alasan Anda di riwayat.</source>
            <translation>The case is Verified again. Whoever proposed it reads your reason in the history.</translation>
        </message>
        <message>
            <source>Kasus kembali dikerjakan tanpa tenggat baru. Tercatat dengan tanda tangan Anda.</source>
            <translation>The case is worked on again, without a new deadline. It is recorded with your signature.</translation>
        </message>
        <message>
            <source>Kasus kembali ke tempat semula sebelum ditunda.</source>
            <translation>The case goes back to where it was before it was postponed.</translation>
        </message>
        <message>
            <source>Kasus kembali ke tempat semula sebelum menunggu pelapor. Tenggat selesai berjalan lagi, mundur sebanyak hari yang dijeda.</source>
            <translation>The case goes back to where it was before it waited for the reporter. The deadline for finishing it runs again, later by the days that it was paused.</translation>
        </message>
        <message>
            <source>Kasus menjadi Bukan Kewenangan dan kembali ke instansi yang mencatatnya.</source>
            <translation>The case becomes Not Our Authority and goes back to the office that recorded it.</translation>
        </message>
        <message>
            <source>Kasus menjadi Dalam Proses di instansi Anda.</source>
            <translation>The case becomes In Process at your office.</translation>
        </message>
        <message>
            <source>Kasus menjadi Ditindaklanjuti, dan jawaban dapat diserahkan kepada pelapor.</source>
            <translation>The case becomes Followed Up, and the answer can be handed over to the reporter.</translation>
        </message>
        <message>
            <source>Kasus menjadi Selesai. Tercatat dengan tanda tangan Anda.</source>
            <translation>The case becomes Closed. It is on record under your signature.</translation>
        </message>
        <message>
            <source>Kasus menunggu pelapor. Beri tahu pelapor apa yang kurang. Selama itu tenggat selesai dijeda; tenggat yang lain tetap berjalan.</source>
            <translation>The case waits for the reporter. Tell the reporter what is missing. Meanwhile the deadline for finishing it is paused; the others run on.</translation>
        </message>
        <message>
            <source>Kasus muncul di Beranda dan Tugas saya orang itu. Siapa pun yang berwenang tetap dapat bertindak.</source>
            <translation>The case appears in that person's Home and My tasks. Whoever has the right may still act.</translation>
        </message>
        <message>
            <source>Kasus tidak diteruskan. Semua isinya tetap tersimpan dan dapat dicari.</source>
            <translation>The case is not passed on. All of it stays saved and can be searched.</translation>
        </message>
        <message>
            <source>Kasus tidak hilang dari daftar, dan penundaan terbaca di riwayat. Tenggatnya tetap berjalan. Anda sendiri yang melanjutkannya.</source>
            <translation>The case does not vanish from the list, and its history tells that it was postponed. Its deadlines run on. You resume it yourself.</translation>
        </message>
        <message>
            <source>Kata-kata pelapor</source>
            <translation>The reporter's words</translation>
        </message>
        <message>
            <source>Kedua kasus tetap berdiri sendiri; masing-masing menunjuk yang lain.</source>
            <translation>Both cases stay on their own; each points to the other.</translation>
        </message>
        <message>
            <source>Kelengkapan sudah diterima?</source>
            <translation>Has the completion been received?</translation>
        </message>
        <message>
            <source>Kembalikan</source>
            <translation>Return</translation>
        </message>
        <message>
            <source>Kembalikan jawaban ini?</source>
            <translation>Return this answer?</translation>
        </message>
        <message>
            <source>Kembalikan jawaban…</source>
            <translation>Return the answer…</translation>
        </message>
        <message>
            <source>Kembalikan kasus ini?</source>
            <translation>Return this case?</translation>
        </message>
        <message>
            <source>Kembalikan kasus…</source>
            <translation>Return the case…</translation>
        </message>
        <message>
            <source>Kirim tembusan</source>
            <translation>Send the copy</translation>
        </message>
        <message>
            <source>Kirim tembusan ke instansi mana?</source>
            <translation>Send a copy to which agency?</translation>
        </message>
        <message>
            <source>Lanjutkan</source>
            <translation>Resume</translation>
        </message>
        <message>
            <source>Lanjutkan kasus ini?</source>
            <translation>Resume this case?</translation>
        </message>
        <message>
            <source>Lanjutkan…</source>
            <translation>Resume…</translation>
        </message>
        <message>
            <source>Laporan diarsipkan sebagai salah catat. Nomornya tidak dipakai lagi.</source>
            <translation>The complaint is archived as recorded by mistake. Its number is not used again.</translation>
        </message>
        <message>
            <source>Lewat</source>
            <translation>By</translation>
        </message>
        <message>
            <source>Minta kelengkapan</source>
            <translation>Request completion</translation>
        </message>
        <message>
            <source>Minta kelengkapan…</source>
            <translation>Request completion…</translation>
        </message>
        <message>
            <source>Mulai tangani kasus ini?</source>
            <translation>Start handling this case?</translation>
        </message>
        <message>
            <source>Mulai tangani…</source>
            <translation>Start handling…</translation>
        </message>
        <message>
            <source>NIK</source>
            <translation>NIK</translation>
        </message>
        <message>
            <source>Nama</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Nilai</source>
            <translation>Rating</translation>
        </message>
        <message>
            <source>No. HP</source>
            <translation>Mobile no.</translation>
        </message>
        <message>
            <source>Pejabat yang menjawab</source>
            <translation>Official who answered</translation>
        </message>
        <message>
            <source>Pelapor mencabut laporannya?</source>
            <translation>Does the reporter withdraw the complaint?</translation>
        </message>
        <message>
            <source>Pembicaraan masuk riwayat. Nama lawan bicara hanya terbaca di meja yang berhak.</source>
            <translation>The conversation goes into the history. The name of the other person is only readable at desks with the right.</translation>
        </message>
        <message>
            <source>Penerima</source>
            <translation>Recipient</translation>
        </message>
        <message>
            <source>Pengingat masuk riwayat dan terbaca di instansi yang menangani.</source>
            <translation>The reminder goes into the history and is readable at the handling agency.</translation>
        </message>
        <message>
            <source>Penilaian hanya sekali. Nilai 1 dan 2 membuka kembali kasus; nilai lain menutupnya.</source>
            <translation>A rating is given once. 1 and 2 take the case up again; the others close it.</translation>
        </message>
        <message>
            <source>Penilaian pelapor…</source>
            <translation>Reporter's rating…</translation>
        </message>
        <message>
            <source>Penyerahan tercatat atas nama Anda. Nama penerima hanya terbaca di meja ini.</source>
            <translation>This is recorded under your name. The recipient's name can be read at this desk only.</translation>
        </message>
        <message>
            <source>Petugas</source>
            <translation>Person</translation>
        </message>
        <message>
            <source>Petunjuk</source>
            <translation>Instruction</translation>
        </message>
        <message>
            <source>Sampai tanggal</source>
            <translation>Until</translation>
        </message>
        <message>
            <source>Seharusnya ke</source>
            <translation>Should go to</translation>
        </message>
        <message>
            <source>Serahkan</source>
            <translation>Hand over</translation>
        </message>
        <message>
            <source>Serahkan jawaban…</source>
            <translation>Hand over the answer…</translation>
        </message>
        <message>
            <source>Setujui</source>
            <translation>Approve</translation>
        </message>
        <message>
            <source>Setujui disposisi ini?</source>
            <translation>Approve this disposition?</translation>
        </message>
        <message>
            <source>Setujui disposisi…</source>
            <translation>Approve the disposition…</translation>
        </message>
        <message>
            <source>Setujui jawaban ini?</source>
            <translation>Approve this answer?</translation>
        </message>
        <message>
            <source>Setujui jawaban…</source>
            <translation>Approve the answer…</translation>
        </message>
        <message>
            <source>Siapa di kantor ini yang mengerjakan kasus ini?</source>
            <translation>Who at this office works on this case?</translation>
        </message>
        <message>
            <source>Siapa lagi yang melaporkan hal yang sama?</source>
            <translation>Who else reports the same?</translation>
        </message>
        <message>
            <source>Siapa menghubungi siapa?</source>
            <translation>Who contacted whom?</translation>
        </message>
        <message>
            <source>Simpan catatan</source>
            <translation>Save note</translation>
        </message>
        <message>
            <source>Simpan isi akhir</source>
            <translation>Save the final text</translation>
        </message>
        <message>
            <source>Status kasus tidak berubah. Penerusan tercatat di riwayat dengan tanda tangan Anda.</source>
            <translation>The state of the case does not change. It is recorded in the history with your signature.</translation>
        </message>
        <message>
            <source>Sunting isi…</source>
            <translation>Edit the text…</translation>
        </message>
        <message>
            <source>Tambah pendukung…</source>
            <translation>Add a supporter…</translation>
        </message>
        <message>
            <source>Tambahkan pendukung</source>
            <translation>Add supporter</translation>
        </message>
        <message>
            <source>Tangani</source>
            <translation>Start handling</translation>
        </message>
        <message>
            <source>Tanggapan pelapor…</source>
            <translation>Reporter's reply…</translation>
        </message>
        <message>
            <source>Tautkan</source>
            <translation>Link</translation>
        </message>
        <message>
            <source>Tautkan dengan kasus mana?</source>
            <translation>Link with which case?</translation>
        </message>
        <message>
            <source>Tautkan kasus…</source>
            <translation>Link a case…</translation>
        </message>
        <message>
            <source>Tembusan…</source>
            <translation>Send a copy…</translation>
        </message>
        <message>
            <source>Terima</source>
            <translation>Receive</translation>
        </message>
        <message>
            <source>Terima kelengkapan…</source>
            <translation>Receive completion…</translation>
        </message>
        <message>
            <source>Teruskan</source>
            <translation>Escalate</translation>
        </message>
        <message>
            <source>Teruskan kasus ini ke Ombudsman?</source>
            <translation>Escalate this case to the Ombudsman?</translation>
        </message>
        <message>
            <source>Teruskan ke Ombudsman…</source>
            <translation>Escalate to Ombudsman…</translation>
        </message>
        <message>
            <source>Tidak ada kasus baru. Data orangnya hanya terbaca di meja yang berhak; catatan dibaca instansi.</source>
            <translation>There is no new case. The person's details can only be read at desks that may; the note is read by the agency.</translation>
        </message>
        <message>
            <source>Tolak</source>
            <translation>Decline</translation>
        </message>
        <message>
            <source>Tolak disposisi…</source>
            <translation>Decline the disposition…</translation>
        </message>
        <message>
            <source>Tolak usulan disposisi ini?</source>
            <translation>Decline this proposed disposition?</translation>
        </message>
        <message>
            <source>Tugaskan</source>
            <translation>Assign</translation>
        </message>
        <message>
            <source>Tugaskan…</source>
            <translation>Assign…</translation>
        </message>
        <message>
            <source>Tunda</source>
            <translation>Postpone</translation>
        </message>
        <message>
            <source>Tunda kasus ini sampai kapan?</source>
            <translation>Until when is this case postponed?</translation>
        </message>
        <message>
            <source>Tunda…</source>
            <translation>Postpone…</translation>
        </message>
        <message>
            <source>Tutup kasus</source>
            <translation>Close case</translation>
        </message>
        <message>
            <source>Tutup kasus ini?</source>
            <translation>Close this case?</translation>
        </message>
        <message>
            <source>Tutup kasus…</source>
            <translation>Close case…</translation>
        </message>
        <message>
            <source>Unit di instansi itu</source>
            <translation>Unit at that office</translation>
        </message>
        <message>
            <source>Usulan menunggu persetujuan penyelia. Kasus belum berpindah sebelum disetujui.</source>
            <translation>The proposal waits for the approval of a supervisor. The case does not move before that.</translation>
        </message>
        <message>
            <source>Usulkan</source>
            <translation>Propose</translation>
        </message>
        <message>
            <source>Usulkan disposisi ke instansi mana?</source>
            <translation>Propose a disposition to which office?</translation>
        </message>
        <message>
            <source>Usulkan disposisi…</source>
            <translation>Propose a disposition…</translation>
        </message>
        <message>
            <source>Usulkan jawaban…</source>
            <translation>Propose an answer…</translation>
        </message>
        <message>
            <source>Verifikasi</source>
            <translation>Verify</translation>
        </message>
        <message>
            <source>Verifikasi laporan ini?</source>
            <translation>Verify this complaint?</translation>
        </message>
        <message>
            <source>Verifikasi…</source>
            <translation>Verify…</translation>
        </message>
        <message>
            <source>Yang perlu dilengkapi</source>
            <translation>What has to be added</translation>
        </message>
        <message>
            <source>Yang terjadi</source>
            <translation>What happened</translation>
        </message>
    </context>
    <context>
        <name>amending</name>
        <message>
            <source>Laki-laki</source>
            <translation>Male</translation>
        </message>
        <message>
            <source>Perempuan</source>
            <translation>Female</translation>
        </message>
    </context>
    <context>
        <name>approvals</name>
        <message>
            <source>Anda menandatangani semuanya sekaligus. Selama belum terkirim, semuanya dapat diurungkan dengan Ctrl+Z.</source>
            <translation>You sign all of them at once. Until they are sent, all of them can be undone with Ctrl+Z.</translation>
        </message>
        <message>
            <source>Disposisi</source>
            <translation>Disposition</translation>
        </message>
        <message>
            <source>Disposisi ke</source>
            <translation>Disposition to</translation>
        </message>
        <message>
            <source>Jawaban</source>
            <translation>Answer</translation>
        </message>
        <message>
            <source>Kasus kembali Dalam Proses. Penulis jawaban membaca alasan Anda di riwayat.</source>
            <translation>The case is In Process again. Whoever wrote the answer reads your reason in the history.</translation>
        </message>
        <message>
            <source>Kasus kembali Terverifikasi. Pengusul membaca alasan Anda di riwayat.</source>
            <translation>The case is Verified again. Whoever proposed it reads your reason in the history.</translation>
        </message>
        <message>
            <source>Kembalikan</source>
            <translation>Return</translation>
        </message>
        <message>
            <source>Kembalikan jawaban ini?</source>
            <translation>Return this answer?</translation>
        </message>
        <message>
            <source>Klasifikasi</source>
            <translation>Classification</translation>
        </message>
        <message>
            <source>Laporan tidak hilang: dikembalikan atau diarsipkan dengan alasan, dan nomornya tetap dapat dicari.</source>
            <translation>The complaint is not lost: it is returned or archived with a reason, and its number can still be searched.</translation>
        </message>
        <message>
            <source>Mengapa laporan ini tidak diverifikasi?</source>
            <translation>Why is this complaint not verified?</translation>
        </message>
        <message>
            <source>Petunjuk</source>
            <translation>Instruction</translation>
        </message>
        <message>
            <source>Setujui dengan perubahan</source>
            <translation>Approve with changes</translation>
        </message>
        <message>
            <source>Setujui {n}</source>
            <translation>Approve {n}</translation>
        </message>
        <message>
            <source>Setujui {n} disposisi?</source>
            <translation>Approve these dispositions ({n})?</translation>
        </message>
        <message>
            <source>Setujui {n} jawaban?</source>
            <translation>Approve these answers ({n})?</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>Sumber</source>
            <translation>Source</translation>
        </message>
        <message>
            <source>Tolak</source>
            <translation>Decline</translation>
        </message>
        <message>
            <source>Tolak laporan</source>
            <translation>Decline complaint</translation>
        </message>
        <message>
            <source>Tolak usulan disposisi ini?</source>
            <translation>Decline this proposed disposition?</translation>
        </message>
        <message>
            <source>Ubah disposisi, lalu setujui?</source>
            <translation>Change the disposition, then approve?</translation>
        </message>
        <message>
            <source>Usulan disposisi</source>
            <translation>Proposed disposition</translation>
        </message>
        <message>
            <source>Usulan semula dan perubahan Anda tersimpan berdampingan. Pengusul dapat membaca keduanya.</source>
            <translation>The first proposal and your changes are kept side by side. The proposer can read both.</translation>
        </message>
        <message>
            <source>Verifikasi</source>
            <translation>Verify</translation>
        </message>
        <message>
            <source>Verifikasi {n}</source>
            <translation>Verify {n}</translation>
        </message>
        <message>
            <source>Verifikasi {n} laporan?</source>
            <translation>Verify the chosen complaints ({n})?</translation>
        </message>
        <message>
            <source>belum ada</source>
            <translation>none yet</translation>
        </message>
        <message>
            <source>bukan kewenangan kantor ini</source>
            <translation>not this office's authority</translation>
        </message>
        <message>
            <source>{field}: dari {now} menjadi {after}.</source>
            <translation>{field}: from {now} to {after}.</translation>
        </message>
        <message>
            <source>{n} + {own} usulan Anda</source>
            <translation>{n} + {own} of your own</translation>
        </message>
    </context>
    <context>
        <name>case</name>
        <message>
            <source>Anonim</source>
            <translation>Anonymous</translation>
        </message>
        <message>
            <source>Berkas kasus</source>
            <translation>Case file</translation>
        </message>
        <message>
            <source>Catatan</source>
            <translation>Note</translation>
        </message>
        <message>
            <source>Diarsipkan</source>
            <translation>Archived</translation>
        </message>
        <message>
            <source>Dibatalkan</source>
            <translation>Voided</translation>
        </message>
        <message>
            <source>Dibuka kembali</source>
            <translation>Reopened</translation>
        </message>
        <message>
            <source>Dicabut pelapor</source>
            <translation>Withdrawn by reporter</translation>
        </message>
        <message>
            <source>Dikembalikan</source>
            <translation>Returned</translation>
        </message>
        <message>
            <source>Dilanjutkan</source>
            <translation>Resumed</translation>
        </message>
        <message>
            <source>Disposisi disetujui</source>
            <translation>Disposition approved</translation>
        </message>
        <message>
            <source>Disposisi ditolak</source>
            <translation>Disposition declined</translation>
        </message>
        <message>
            <source>Disposisi diusulkan</source>
            <translation>Disposition proposed</translation>
        </message>
        <message>
            <source>Diterima</source>
            <translation>Received</translation>
        </message>
        <message>
            <source>Diteruskan ke Ombudsman</source>
            <translation>Escalated to Ombudsman</translation>
        </message>
        <message>
            <source>Ditugaskan</source>
            <translation>Assigned</translation>
        </message>
        <message>
            <source>Ditunda</source>
            <translation>Postponed</translation>
        </message>
        <message>
            <source>Diverifikasi</source>
            <translation>Verified</translation>
        </message>
        <message>
            <source>Harapan</source>
            <translation>What the reporter asks for</translation>
        </message>
        <message>
            <source>Instansi diingatkan</source>
            <translation>Agency reminded</translation>
        </message>
        <message>
            <source>Instansi terlapor</source>
            <translation>Office of the reported party</translation>
        </message>
        <message>
            <source>Isi disunting</source>
            <translation>Wording edited</translation>
        </message>
        <message>
            <source>Isi laporan</source>
            <translation>Complaint text</translation>
        </message>
        <message>
            <source>Isu strategis</source>
            <translation>Strategic issue</translation>
        </message>
        <message>
            <source>Jabatan terlapor</source>
            <translation>Position of the reported party</translation>
        </message>
        <message>
            <source>Jawaban dikembalikan</source>
            <translation>Answer returned</translation>
        </message>
        <message>
            <source>Jawaban diserahkan</source>
            <translation>Answer handed over</translation>
        </message>
        <message>
            <source>Jawaban disetujui</source>
            <translation>Answer approved</translation>
        </message>
        <message>
            <source>Jawaban diusulkan</source>
            <translation>Answer proposed</translation>
        </message>
        <message>
            <source>Jenis kelamin</source>
            <translation>Gender</translation>
        </message>
        <message>
            <source>Judul</source>
            <translation>Title</translation>
        </message>
        <message>
            <source>Kasus ditautkan</source>
            <translation>Case linked</translation>
        </message>
        <message>
            <source>Kasus ditutup</source>
            <translation>Case closed</translation>
        </message>
        <message>
            <source>Kategori</source>
            <translation>Category</translation>
        </message>
        <message>
            <source>Kejadian</source>
            <translation>Incident</translation>
        </message>
        <message>
            <source>Kelengkapan diminta</source>
            <translation>Completion requested</translation>
        </message>
        <message>
            <source>Kelengkapan diterima</source>
            <translation>Completion received</translation>
        </message>
        <message>
            <source>Kelompok umur</source>
            <translation>Age group</translation>
        </message>
        <message>
            <source>Klasifikasi</source>
            <translation>Classification</translation>
        </message>
        <message>
            <source>Laporan dicatat</source>
            <translation>Complaint recorded</translation>
        </message>
        <message>
            <source>Laporan disunting</source>
            <translation>Complaint amended</translation>
        </message>
        <message>
            <source>Mulai ditangani</source>
            <translation>Handling started</translation>
        </message>
        <message>
            <source>Nama terlapor</source>
            <translation>Name of the reported party</translation>
        </message>
        <message>
            <source>Nilai uang</source>
            <translation>Amount of money</translation>
        </message>
        <message>
            <source>Pelapor dihubungi</source>
            <translation>Contact with the reporter</translation>
        </message>
        <message>
            <source>Pendukung ditambahkan</source>
            <translation>Supporter added</translation>
        </message>
        <message>
            <source>Penilaian pelapor</source>
            <translation>Reporter's rating</translation>
        </message>
        <message>
            <source>Program prioritas</source>
            <translation>Priority programme</translation>
        </message>
        <message>
            <source>Rahasia</source>
            <translation>Confidential</translation>
        </message>
        <message>
            <source>Sumber</source>
            <translation>Source</translation>
        </message>
        <message>
            <source>Tanda terima dicetak</source>
            <translation>Receipt printed</translation>
        </message>
        <message>
            <source>Tanggapan pelapor</source>
            <translation>Reporter's reply</translation>
        </message>
        <message>
            <source>Tembusan dikirim</source>
            <translation>Copy sent</translation>
        </message>
        <message>
            <source>Tempat</source>
            <translation>Place</translation>
        </message>
        <message>
            <source>Terlapor</source>
            <translation>Reported party</translation>
        </message>
        <message>
            <source>Tindakan diurungkan</source>
            <translation>Act undone</translation>
        </message>
        <message>
            <source>Unit terlapor</source>
            <translation>Unit of the reported party</translation>
        </message>
        <message>
            <source>Wilayah</source>
            <translation>Region</translation>
        </message>
        <message>
            <source>belum ada</source>
            <translation>none yet</translation>
        </message>
        <message>
            <source>sampai {day}</source>
            <translation>until {day}</translation>
        </message>
        <message>
            <source>tidak</source>
            <translation>no</translation>
        </message>
        <message>
            <source>ya</source>
            <translation>yes</translation>
        </message>
    </context>
    <context>
        <name>due</name>
        <message>
            <source>Belum ada jawaban tertulis sampai {moment}.</source>
            <translation>No written answer until {moment}.</translation>
        </message>
        <message>
            <source>Belum diteruskan sampai {moment}.</source>
            <translation>Not forwarded until {moment}.</translation>
        </message>
        <message>
            <source>Belum selesai sampai {moment}.</source>
            <translation>Not finished until {moment}.</translation>
        </message>
        <message>
            <source>Dijeda</source>
            <translation>Paused</translation>
        </message>
        <message>
            <source>Hari ini dan besok</source>
            <translation>Today and tomorrow</translation>
        </message>
        <message>
            <source>Jatuh tempo {moment}</source>
            <translation>Due {moment}</translation>
        </message>
        <message>
            <source>Lewat waktu</source>
            <translation>Late</translation>
        </message>
        <message>
            <source>Lewat waktu: {clock}</source>
            <translation>Overdue: {clock}</translation>
        </message>
        <message>
            <source>Waktu pelapor habis</source>
            <translation>Reporter’s time is over</translation>
        </message>
        <message>
            <source>belum ada usulan disposisi</source>
            <translation>no disposition proposed yet</translation>
        </message>
        <message>
            <source>belum diverifikasi</source>
            <translation>not verified yet</translation>
        </message>
        <message>
            <source>dikembalikan, belum diteruskan lagi</source>
            <translation>returned, not forwarded again yet</translation>
        </message>
        <message>
            <source>disposisi menunggu persetujuan penyelia</source>
            <translation>the disposition waits for a supervisor’s approval</translation>
        </message>
        <message>
            <source>ditunda</source>
            <translation>postponed</translation>
        </message>
        <message>
            <source>jatuh tempo {moment}</source>
            <translation>due {moment}</translation>
        </message>
        <message>
            <source>jawaban {office} menunggu persetujuan</source>
            <translation>the answer of {office} waits for approval</translation>
        </message>
        <message>
            <source>menunggu kelengkapan dari pelapor</source>
            <translation>waiting for details from the reporter</translation>
        </message>
        <message>
            <source>{clock} paling lambat</source>
            <translation>{clock} by</translation>
        </message>
        <message>
            <source>{due} · hari ke-{day} dari {count}</source>
            <translation>{due} · day {day} of {count}</translation>
        </message>
        <message numerus="yes">
            <source>{n} hari</source>
            <translation>
                <numerusform>{n} day</numerusform>
                <numerusform>{n} days</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} hari kerja</source>
            <translation>
                <numerusform>{n} working day</numerusform>
                <numerusform>{n} working days</numerusform>
            </translation>
        </message>
        <message>
            <source>{office} belum menangani</source>
            <translation>{office} has not taken it up yet</translation>
        </message>
        <message>
            <source>{office} belum menjawab</source>
            <translation>{office} has not answered yet</translation>
        </message>
    </context>
    <context>
        <name>facts</name>
        <message>
            <source>Ditugaskan</source>
            <translation>Assigned</translation>
        </message>
        <message>
            <source>Kontak terakhir</source>
            <translation>Last contact</translation>
        </message>
        <message>
            <source>Tembusan</source>
            <translation>Copies</translation>
        </message>
    </context>
    <context>
        <name>home</name>
        <message>
            <source>Ada yang tidak diterima atau berbeda</source>
            <translation>Something was refused or differs</translation>
        </message>
        <message>
            <source>Belum ada usulan disposisi</source>
            <translation>No disposition proposed yet</translation>
        </message>
        <message>
            <source>Belum disimpan sebagai laporan</source>
            <translation>Not saved as a complaint yet</translation>
        </message>
        <message>
            <source>Belum ditangani</source>
            <translation>Not handled yet</translation>
        </message>
        <message>
            <source>Buka</source>
            <translation>Open</translation>
        </message>
        <message>
            <source>Buka untuk menangani</source>
            <translation>Open to handle</translation>
        </message>
        <message>
            <source>Buka untuk menjawab</source>
            <translation>Open to answer</translation>
        </message>
        <message>
            <source>Buka untuk menyerahkan</source>
            <translation>Open to hand over</translation>
        </message>
        <message>
            <source>Dijawab {office}</source>
            <translation>Answered by {office}</translation>
        </message>
        <message>
            <source>Disposisi ke {office}</source>
            <translation>Disposition to {office}</translation>
        </message>
        <message>
            <source>Disposisi ke {office}, dari {person}</source>
            <translation>Disposition to {office}, by {person}</translation>
        </message>
        <message>
            <source>Ditangani, belum dijawab</source>
            <translation>Being handled, not answered yet</translation>
        </message>
        <message>
            <source>Ditugaskan kepada Anda</source>
            <translation>Assigned to you</translation>
        </message>
        <message>
            <source>Diusulkan ke {office}</source>
            <translation>Proposed to {office}</translation>
        </message>
        <message>
            <source>Draf Anda</source>
            <translation>Your drafts</translation>
        </message>
        <message>
            <source>Jatuh tempo hari ini dan besok</source>
            <translation>Due today and tomorrow</translation>
        </message>
        <message>
            <source>Jawaban dari {person}</source>
            <translation>Answer by {person}</translation>
        </message>
        <message>
            <source>Jawaban menunggu</source>
            <translation>An answer waits</translation>
        </message>
        <message>
            <source>Jawaban siap diserahkan</source>
            <translation>Answers ready to hand over</translation>
        </message>
        <message>
            <source>Lanjutkan</source>
            <translation>Continue</translation>
        </message>
        <message>
            <source>Laporan, belum berjudul</source>
            <translation>Complaint, no title yet</translation>
        </message>
        <message>
            <source>Lewat waktu</source>
            <translation>Late</translation>
        </message>
        <message>
            <source>Menunggu persetujuan Anda</source>
            <translation>Waiting for your approval</translation>
        </message>
        <message>
            <source>Menunggu verifikasi</source>
            <translation>Waiting for verification</translation>
        </message>
        <message>
            <source>Perlu dijawab</source>
            <translation>To be answered</translation>
        </message>
        <message>
            <source>Perlu ditangani</source>
            <translation>To be handled</translation>
        </message>
        <message>
            <source>Perlu ditinjau</source>
            <translation>Needs review</translation>
        </message>
        <message>
            <source>Putuskan</source>
            <translation>Decide</translation>
        </message>
        <message>
            <source>Telepon, belum berjudul</source>
            <translation>Phone call, no title yet</translation>
        </message>
        <message>
            <source>Tinjau</source>
            <translation>Review</translation>
        </message>
        <message>
            <source>Verifikasi</source>
            <translation>Verify</translation>
        </message>
        <message>
            <source>sejak kemarin</source>
            <translation>since yesterday</translation>
        </message>
        <message>
            <source>sejak {day}</source>
            <translation>since {day}</translation>
        </message>
        <message>
            <source>sejak {time}</source>
            <translation>since {time}</translation>
        </message>
    </context>
    <context>
        <name>navigation</name>
        <message>
            <source>Atur</source>
            <translation>Settings</translation>
        </message>
        <message>
            <source>Catat</source>
            <translation>Record</translation>
        </message>
        <message>
            <source>Daftar</source>
            <translation>List</translation>
        </message>
        <message>
            <source>Setujui</source>
            <translation>Approve</translation>
        </message>
        <message>
            <source>Sinkron</source>
            <translation>Sync</translation>
        </message>
        <message>
            <source>{name}, {n} baru untuk Anda</source>
            <translation>{name}, {n} new to you</translation>
        </message>
    </context>
    <context>
        <name>phrases</name>
        <message>
            <source>1: sangat tidak puas</source>
            <translation>1: very dissatisfied</translation>
        </message>
        <message>
            <source>2: tidak puas</source>
            <translation>2: dissatisfied</translation>
        </message>
        <message>
            <source>3: cukup</source>
            <translation>3: fair</translation>
        </message>
        <message>
            <source>4: puas</source>
            <translation>4: satisfied</translation>
        </message>
        <message>
            <source>5: sangat puas</source>
            <translation>5: very satisfied</translation>
        </message>
        <message>
            <source>A5 mendatar</source>
            <translation>A5 landscape</translation>
        </message>
        <message>
            <source>Ada bagian Loket yang gagal bekerja ({detail}).</source>
            <translation>A part of Loket failed ({detail}).</translation>
        </message>
        <message>
            <source>Ada lebih dari satu {username} yang menunggu: {found}.</source>
            <translation>More than one {username} waits: {found}.</translation>
        </message>
        <message>
            <source>Agu</source>
            <translation>Aug</translation>
        </message>
        <message>
            <source>Alamat layanan “{url}” tidak dapat dipakai.</source>
            <translation>The service address “{url}” cannot be used.</translation>
        </message>
        <message>
            <source>Alamat paling banyak {most} baris.</source>
            <translation>The address has at most {most} lines.</translation>
        </message>
        <message>
            <source>Alamat proksi ini memuat nama masuk atau kata sandi.</source>
            <translation>This proxy address holds a user name or a password.</translation>
        </message>
        <message>
            <source>Alamat proksi “{proxy}” tidak dapat dipakai.</source>
            <translation>The proxy address “{proxy}” cannot be used.</translation>
        </message>
        <message>
            <source>Anda sendiri belum disahkan layanan nasional.</source>
            <translation>The national service has not certified you yourself yet.</translation>
        </message>
        <message>
            <source>Android</source>
            <translation>Android</translation>
        </message>
        <message>
            <source>Apr</source>
            <translation>Apr</translation>
        </message>
        <message>
            <source>Asli: {number}, diterima {moment}, ditandatangani meja {desk}. Kode keaslian {code}.</source>
            <translation>True: {number}, received {moment}, signed by desk {desk}. Code {code}.</translation>
        </message>
        <message>
            <source>Aspirasi</source>
            <translation>Aspiration</translation>
        </message>
        <message>
            <source>Aturan tenggat “{rules}” tidak ada di meja ini.</source>
            <translation>There are no deadline rules “{rules}” at this desk.</translation>
        </message>
        <message>
            <source>Baca lagi sebelum memutuskan.</source>
            <translation>Read again before you decide.</translation>
        </message>
        <message>
            <source>Bagian Loket yang menyimpan data terhenti di tengah pekerjaan dan sudah dimulai lagi.</source>
            <translation>The part of Loket that saves data stopped in the middle of its work and has been started again.</translation>
        </message>
        <message>
            <source>Bandingkan lagi dengan tanda terima, lalu ketik ulang.</source>
            <translation>Compare with the receipt again, then retype it.</translation>
        </message>
        <message>
            <source>Bandingkan lembar ini dengan kasus {number} di kantornya sebelum diterima sebagai bukti.</source>
            <translation>Compare this paper with case {number} at its office before taking it as proof.</translation>
        </message>
        <message>
            <source>Bandingkan lembar ini dengan kasusnya, lalu tanyakan kepada penyelia.</source>
            <translation>Compare this paper with its case, then ask a supervisor.</translation>
        </message>
        <message>
            <source>Baru {done} dari {sheets} lembar yang tercetak. Printer {name} tidak menjawab lagi.</source>
            <translation>Only {done} of {sheets} sheets were printed. The printer {name} does not answer any more.</translation>
        </message>
        <message>
            <source>Basis data {path} rusak.</source>
            <translation>The database {path} is damaged.</translation>
        </message>
        <message>
            <source>Basis data {path} sedang dipakai program lain.</source>
            <translation>Another program uses the database {path}.</translation>
        </message>
        <message>
            <source>Basis data {path} tidak dapat dibuka.</source>
            <translation>The database {path} cannot be opened.</translation>
        </message>
        <message>
            <source>Belum ada yang dibuat atau dikirim.</source>
            <translation>Nothing was made or sent yet.</translation>
        </message>
        <message>
            <source>Belum bisa diingatkan: kasus ini belum dikirim ke instansi mana pun.</source>
            <translation>Cannot be reminded yet: this case has not been sent to any agency.</translation>
        </message>
        <message>
            <source>Belum bisa diingatkan: kasus ini ditangani kantor ini sendiri.</source>
            <translation>Cannot be reminded yet: this very office handles the case.</translation>
        </message>
        <message>
            <source>Belum bisa disetujui: {why}.</source>
            <translation>Cannot be approved: {why}.</translation>
        </message>
        <message>
            <source>Belum bisa {verb}: {why}</source>
            <translation>Cannot {verb} yet: {why}</translation>
        </message>
        <message>
            <source>Belum jelas kasus mana yang dimaksud.</source>
            <translation>It is not clear which case is meant.</translation>
        </message>
        <message>
            <source>Belum tercetak. Printer {name} tidak menjawab.</source>
            <translation>Not printed. The printer {name} does not answer.</translation>
        </message>
        <message>
            <source>Berhenti {moment}.</source>
            <translation>Stopped {moment}.</translation>
        </message>
        <message>
            <source>Beri --case NOMOR, atau --every untuk semua yang menunggu tindakan ini.</source>
            <translation>Give --case NUMBER, or --every for all that wait for this action.</translation>
        </message>
        <message>
            <source>Beri berkas berisi satu objek JSON.</source>
            <translation>Give a file that holds one JSON object.</translation>
        </message>
        <message>
            <source>Beri hak tulis pada folder ini.</source>
            <translation>Allow writing to this folder.</translation>
        </message>
        <message>
            <source>Beri hak tulis pada folder itu, atau pilih folder profil lain.</source>
            <translation>Allow writing to that folder, or choose another profile folder.</translation>
        </message>
        <message>
            <source>Berkas PDF {path} tidak dapat ditulis.</source>
            <translation>The PDF file {path} cannot be written.</translation>
        </message>
        <message>
            <source>Berkas bawaan {name} tidak ada di dalam pemasangan Loket ini.</source>
            <translation>The built-in file {name} is missing from this installation of Loket.</translation>
        </message>
        <message>
            <source>Berkas belum tersimpan di {folder}: {why}.</source>
            <translation>The files are not saved in {folder}: {why}.</translation>
        </message>
        <message>
            <source>Berkas kasus hanya dapat dibuat oleh penyelia.</source>
            <translation>Only a supervisor can make a case file.</translation>
        </message>
        <message>
            <source>Berkas kunci (key.json) di folder data ini rusak.</source>
            <translation>The key file (key.json) in this data folder is damaged.</translation>
        </message>
        <message>
            <source>Berkas kunci (key.json) di folder data tidak dapat dibaca atau ditulis ({cause}).</source>
            <translation>The key file (key.json) in the data folder cannot be read or written ({cause}).</translation>
        </message>
        <message>
            <source>Berkas kunci (key.json) dibuat oleh Loket yang lebih baru.</source>
            <translation>The key file (key.json) was made by a newer Loket.</translation>
        </message>
        <message>
            <source>Berkas kunci (key.json) tidak ada di folder data ini.</source>
            <translation>The key file (key.json) is not in this data folder.</translation>
        </message>
        <message>
            <source>Berkas lambang ini tidak dapat dipakai.</source>
            <translation>This file cannot be used as a crest.</translation>
        </message>
        <message>
            <source>Berkas {path} tidak dapat dibaca: {problem}.</source>
            <translation>The file {path} cannot be read: {problem}.</translation>
        </message>
        <message>
            <source>Bila jaringan ini meminta masuk lewat peramban, masuklah dahulu. Loket mencoba lagi otomatis.</source>
            <translation>If this network asks you to sign in through a browser, do that first. Loket tries again by itself.</translation>
        </message>
        <message>
            <source>Buka folder data ini seperti biasa, atau pilih folder lain.</source>
            <translation>Open this data folder as usual, or choose another folder.</translation>
        </message>
        <message>
            <source>Bukan Kewenangan</source>
            <translation>Not Our Authority</translation>
        </message>
        <message>
            <source>Cetak lagi setelah disposisinya disetujui.</source>
            <translation>Print again once its disposition is approved.</translation>
        </message>
        <message>
            <source>Coba lagi, dan isi kata sandi komputer ketika diminta.</source>
            <translation>Try again, and give the computer's password when asked.</translation>
        </message>
        <message>
            <source>Coba lagi.</source>
            <translation>Try again.</translation>
        </message>
        <message>
            <source>Contoh kalimat paling banyak {most}.</source>
            <translation>There can be at most {most} templates.</translation>
        </message>
        <message>
            <source>Contoh “{name}” terlalu panjang: nama paling banyak {name_most} huruf, isi {text_most}.</source>
            <translation>The template “{name}” is too long: at most {name_most} letters for its name, {text_most} for its text.</translation>
        </message>
        <message>
            <source>Daftarkan dahulu dengan kode dari koordinator: loket enrol.</source>
            <translation>Enrol first with the coordinator's code: loket enrol.</translation>
        </message>
        <message>
            <source>Dalam Proses</source>
            <translation>In Process</translation>
        </message>
        <message>
            <source>Dasar: {basis}, aturan {rules}.</source>
            <translation>Basis: {basis}, rules {rules}.</translation>
        </message>
        <message>
            <source>Data ini dibuat oleh Loket yang lebih baru (skema {found}).</source>
            <translation>This data was made by a newer Loket (schema {found}).</translation>
        </message>
        <message>
            <source>Data orang pada {part} belum benar: {problem}.</source>
            <translation>The personal data in {part} is not right yet: {problem}.</translation>
        </message>
        <message>
            <source>Data rujukan {subject} tidak dapat dipakai: {detail}.</source>
            <translation>The reference data {subject} cannot be used: {detail}.</translation>
        </message>
        <message>
            <source>Data tetap terkunci dan utuh.</source>
            <translation>The data stays locked and intact.</translation>
        </message>
        <message>
            <source>Data yang sudah tersimpan tidak berubah.</source>
            <translation>What is saved has not changed.</translation>
        </message>
        <message>
            <source>Des</source>
            <translation>Dec</translation>
        </message>
        <message>
            <source>Di tanda terima tertulis {day}.</source>
            <translation>The receipt says {day}.</translation>
        </message>
        <message>
            <source>Di tanda terima tertulis {day}; bergeser {length}.</source>
            <translation>The receipt says {day}; moved by {length}.</translation>
        </message>
        <message>
            <source>Diarsipkan</source>
            <translation>Archived</translation>
        </message>
        <message>
            <source>Dibuka kembali tanpa tenggat baru.</source>
            <translation>Reopened without a new deadline.</translation>
        </message>
        <message>
            <source>Dicabut Pelapor</source>
            <translation>Withdrawn by Reporter</translation>
        </message>
        <message>
            <source>Didisposisikan</source>
            <translation>Forwarded</translation>
        </message>
        <message>
            <source>Dihentikan.</source>
            <translation>Stopped.</translation>
        </message>
        <message>
            <source>Dijeda sejak {day}, {why}.</source>
            <translation>Paused since {day}, {why}.</translation>
        </message>
        <message>
            <source>Dijeda {days}, {why}.</source>
            <translation>Paused {days}, {why}.</translation>
        </message>
        <message>
            <source>Dilewati: {days}.</source>
            <translation>Skipped: {days}.</translation>
        </message>
        <message>
            <source>Diterima</source>
            <translation>Received</translation>
        </message>
        <message>
            <source>Ditindaklanjuti</source>
            <translation>Followed Up</translation>
        </message>
        <message>
            <source>Ditunda</source>
            <translation>Postponed</translation>
        </message>
        <message>
            <source>Email Instansi</source>
            <translation>Office email</translation>
        </message>
        <message>
            <source>Facebook</source>
            <translation>Facebook</translation>
        </message>
        <message>
            <source>Feb</source>
            <translation>Feb</translation>
        </message>
        <message>
            <source>Folder data ini dikunci dengan frasa sandi.</source>
            <translation>This data folder is locked by a passphrase.</translation>
        </message>
        <message>
            <source>Folder data ini sudah mempunyai kunci.</source>
            <translation>This data folder has a key already.</translation>
        </message>
        <message>
            <source>Folder {folder} belum menjadi meja loket.</source>
            <translation>The folder {folder} is not a desk yet.</translation>
        </message>
        <message>
            <source>Folder {folder} sudah menjadi meja {desk}.</source>
            <translation>The folder {folder} is the desk {desk} already.</translation>
        </message>
        <message>
            <source>Folder {path} hanya dapat dibaca.</source>
            <translation>The folder {path} can only be read.</translation>
        </message>
        <message>
            <source>Frasa sandi belum cocok.</source>
            <translation>The passphrase does not match.</translation>
        </message>
        <message>
            <source>Hari libur {year} belum ada dalam daftar: tanggal ini masih dapat bergeser.</source>
            <translation>The holidays of {year} are not in the list yet: this date may still move.</translation>
        </message>
        <message>
            <source>Hubungi koordinator kantor Anda; Anda dapat terus mencatat.</source>
            <translation>Contact your office's coordinator; you can go on recording.</translation>
        </message>
        <message>
            <source>Instagram</source>
            <translation>Instagram</translation>
        </message>
        <message>
            <source>Instansi {office} tidak ada dalam daftar.</source>
            <translation>The office {office} is not in the list.</translation>
        </message>
        <message>
            <source>Isi kasus tidak dibuka untuk peran Anda.</source>
            <translation>What a case says is not open to your role.</translation>
        </message>
        <message>
            <source>Isian ini terlalu panjang: {size} KB, paling banyak {most} KB.</source>
            <translation>This entry is too long: {size} KB, at most {most} KB.</translation>
        </message>
        <message>
            <source>Isian tindakan {kind} belum benar: {problem}.</source>
            <translation>The form for {kind} is not right yet: {problem}.</translation>
        </message>
        <message>
            <source>Isian {name} tidak terbaca: {problem}.</source>
            <translation>The field {name} cannot be read: {problem}.</translation>
        </message>
        <message>
            <source>Jalankan lagi dengan --passphrase-fd dan isi frasa sandinya.</source>
            <translation>Run it again with --passphrase-fd and give the passphrase.</translation>
        </message>
        <message>
            <source>Jalankan lagi untuk melanjutkan.</source>
            <translation>Run it again to go on.</translation>
        </message>
        <message>
            <source>Jalankan pendaftaran lagi saat tersambung. Pencatatan tetap bisa dilakukan.</source>
            <translation>Enrol again when connected. Recording can go on.</translation>
        </message>
        <message>
            <source>Jam buka ditulis seperti 08:00.</source>
            <translation>Opening hours are written like 08:00.</translation>
        </message>
        <message>
            <source>Jam komputer mundur {much}.</source>
            <translation>The computer's clock went back {much}.</translation>
        </message>
        <message>
            <source>Jam tutup harus sesudah jam buka.</source>
            <translation>Closing time has to be after opening time.</translation>
        </message>
        <message>
            <source>Jan</source>
            <translation>Jan</translation>
        </message>
        <message>
            <source>Jangan diterima sebagai bukti. Minta lembar aslinya, atau cari kasusnya dengan nomor loket.</source>
            <translation>Do not take it as proof. Ask for the original paper, or find the case by its desk number.</translation>
        </message>
        <message>
            <source>Jangan diterima sebagai bukti. Simpan salinannya, lalu laporkan kepada penyelia.</source>
            <translation>Do not take it as proof. Keep a copy, then tell a supervisor.</translation>
        </message>
        <message>
            <source>Jangan hapus folder ini: isinya tetap terbaca. Minta koordinator mendaftarkan meja baru.</source>
            <translation>Do not delete this folder: what is in it can still be read. Ask the coordinator to enrol a new desk.</translation>
        </message>
        <message>
            <source>Jangan pakai nama sendiri, angka berurutan, atau satu huruf berulang.</source>
            <translation>Do not use your own name, digits in a row, or one letter repeated.</translation>
        </message>
        <message>
            <source>Jawaban layanan nasional tidak cocok dengan tanda tangannya.</source>
            <translation>The national service's answer does not match its signature.</translation>
        </message>
        <message>
            <source>Jawaban layanan nasional tidak utuh sampai di sini.</source>
            <translation>The national service's answer did not arrive whole.</translation>
        </message>
        <message>
            <source>Jawaban pertama</source>
            <translation>First answer</translation>
        </message>
        <message>
            <source>Jawabannya dibuang; kunci meja ini tidak keluar dari komputer ini.</source>
            <translation>The answer was dropped; this desk's key has not left this computer.</translation>
        </message>
        <message>
            <source>Jul</source>
            <translation>Jul</translation>
        </message>
        <message>
            <source>Jum</source>
            <translation>Fri</translation>
        </message>
        <message>
            <source>Jumat</source>
            <translation>Friday</translation>
        </message>
        <message>
            <source>Jun</source>
            <translation>Jun</translation>
        </message>
        <message>
            <source>Kam</source>
            <translation>Thu</translation>
        </message>
        <message>
            <source>Kamis</source>
            <translation>Thursday</translation>
        </message>
        <message>
            <source>Kasus ini milik berkas instansi lain.</source>
            <translation>This case belongs to another office's file.</translation>
        </message>
        <message>
            <source>Kasus ini sudah dicatat.</source>
            <translation>This case is recorded already.</translation>
        </message>
        <message>
            <source>Kasus ini sudah dinilai pelapor; penilaian hanya sekali.</source>
            <translation>The reporter has rated this case already; a rating is given once.</translation>
        </message>
        <message>
            <source>Kasus tetap tersimpan; tanggal itu tidak dijanjikan.</source>
            <translation>The case stays saved; that date is not promised.</translation>
        </message>
        <message>
            <source>Kasus tidak ditautkan: {problem}.</source>
            <translation>The cases were not linked: {problem}.</translation>
        </message>
        <message>
            <source>Kasus yang tersimpan tidak berubah, dan rujukan yang lama tetap dipakai.</source>
            <translation>Saved cases have not changed, and the old reference data stays in use.</translation>
        </message>
        <message>
            <source>Kasus {number} belum punya disposisi yang disetujui.</source>
            <translation>Case {number} has no approved disposition yet.</translation>
        </message>
        <message>
            <source>Kasusnya ada di meja ini dan catatannya sama.</source>
            <translation>Its case is at this desk and the record is the same.</translation>
        </message>
        <message>
            <source>Kasusnya sudah tersimpan; lembar ini dapat dibuat lagi kapan saja.</source>
            <translation>The case is saved; this sheet can be made again at any time.</translation>
        </message>
        <message>
            <source>Kasusnya tidak ada di meja ini; bandingkan isi lembarnya di kantor {office}.</source>
            <translation>Its case is not at this desk; compare what the paper says at office {office}.</translation>
        </message>
        <message>
            <source>Kasusnya tidak berubah, dan tidak ada berkas setengah jadi yang tertinggal.</source>
            <translation>The case is unchanged, and no half-written file was left behind.</translation>
        </message>
        <message>
            <source>Kata atau frasa sandi kosong, atau memuat karakter yang tidak dikenal.</source>
            <translation>The password or passphrase is empty or holds unknown characters.</translation>
        </message>
        <message>
            <source>Kata sandi belum cocok.</source>
            <translation>The password does not match.</translation>
        </message>
        <message>
            <source>Kata sandi ini terlalu mudah ditebak.</source>
            <translation>This password is too easy to guess.</translation>
        </message>
        <message>
            <source>Kata sandi terlalu pendek.</source>
            <translation>The password is too short.</translation>
        </message>
        <message>
            <source>Kelengkapan dari pelapor</source>
            <translation>Completion by the reporter</translation>
        </message>
        <message>
            <source>Kelengkapan pelapor</source>
            <translation>Completion by the reporter</translation>
        </message>
        <message>
            <source>Ketik saat diminta, atau beri lewat {option}.</source>
            <translation>Type it when asked, or give it through {option}.</translation>
        </message>
        <message>
            <source>Ketik ulang namanya.</source>
            <translation>Type the name again.</translation>
        </message>
        <message>
            <source>Ketikan Anda masih ada di layar; Loket terus mencoba menyimpannya.</source>
            <translation>What you typed is still on the screen; Loket keeps trying to save it.</translation>
        </message>
        <message>
            <source>Kiriman sampai dua kali di layanan nasional; yang kedua tidak dihiraukan.</source>
            <translation>It reached the national service twice; the second one is ignored.</translation>
        </message>
        <message>
            <source>Kiriman terlalu besar untuk layanan nasional.</source>
            <translation>Too much at once for the national service.</translation>
        </message>
        <message>
            <source>Kode pendaftaran ini tidak lengkap atau salah ketik.</source>
            <translation>This enrolment code is incomplete or mistyped.</translation>
        </message>
        <message>
            <source>Kode tanda terima ini tidak terbaca atau tidak lengkap.</source>
            <translation>The code of this receipt cannot be read or is not complete.</translation>
        </message>
        <message>
            <source>Kosongkan sedikitnya 200 MB, lalu coba lagi.</source>
            <translation>Free at least 200 MB, then try again.</translation>
        </message>
        <message>
            <source>Kosongkan sedikitnya 200 MB.</source>
            <translation>Free at least 200 MB.</translation>
        </message>
        <message>
            <source>Kosongkan tempat, atau pilih folder lain.</source>
            <translation>Make room, or choose another folder.</translation>
        </message>
        <message>
            <source>Kunci folder data ini tersimpan di penyimpanan kata sandi komputer, bukan di bawah frasa sandi.</source>
            <translation>The key of this data folder is kept by the computer's password store, not protected by a passphrase.</translation>
        </message>
        <message>
            <source>Kunci tersandi ini dibuat oleh Loket yang lebih baru (format {version}).</source>
            <translation>This sealed key was made by a newer Loket (format {version}).</translation>
        </message>
        <message>
            <source>Kunci tersandi ini rusak ({detail}).</source>
            <translation>This sealed key is damaged ({detail}).</translation>
        </message>
        <message>
            <source>Kunci tidak cocok dengan basis data {path}, atau halaman pertamanya rusak.</source>
            <translation>The key does not fit the database {path}, or its first page is damaged.</translation>
        </message>
        <message>
            <source>Lamanya belum dipastikan dari peraturannya.</source>
            <translation>Its length has not been verified in the regulation.</translation>
        </message>
        <message>
            <source>Lambang yang lama tetap dipakai.</source>
            <translation>The former crest stays in use.</translation>
        </message>
        <message>
            <source>Lanjutkan bekerja. Bila terulang, tutup dan buka lagi Loket, lalu kirim berkas {file} kepada pengelola.</source>
            <translation>Go on working. If it happens again, close and reopen Loket, then send the file {file} to whoever looks after it.</translation>
        </message>
        <message>
            <source>Laporan belum bisa disimpan: {problem}.</source>
            <translation>The complaint cannot be saved yet: {problem}.</translation>
        </message>
        <message>
            <source>Laporan yang sudah masuk dari berkas ini tetap tersimpan.</source>
            <translation>Complaints already taken from this file stay saved.</translation>
        </message>
        <message>
            <source>Laporan {number} sudah tersimpan, dan lembar yang tercetak sudah tercatat.</source>
            <translation>Report {number} is saved, and the sheets that were printed are noted.</translation>
        </message>
        <message>
            <source>Laporan {number} sudah tersimpan.</source>
            <translation>Report {number} is saved.</translation>
        </message>
        <message>
            <source>Laporan {number} tetap utuh, dan lembar yang tercetak tetap sah.</source>
            <translation>Report {number} is whole, and the printed sheet remains valid.</translation>
        </message>
        <message>
            <source>Laporkan kalimat ini kepada pengelola Loket.</source>
            <translation>Report this sentence to whoever looks after Loket.</translation>
        </message>
        <message>
            <source>Layanan nasional di {url} tidak terjangkau.</source>
            <translation>The national service at {url} cannot be reached.</translation>
        </message>
        <message>
            <source>Layanan nasional masih memakai versi yang lebih lama dari Loket ini.</source>
            <translation>The national service is older than this Loket.</translation>
        </message>
        <message>
            <source>Layanan nasional memerlukan Loket yang lebih baru.</source>
            <translation>The national service needs a newer Loket.</translation>
        </message>
        <message>
            <source>Layanan nasional menolak: {reason}</source>
            <translation>The national service refuses: {reason}</translation>
        </message>
        <message>
            <source>Layanan nasional sedang terganggu atau dalam pemeliharaan (kode {status}).</source>
            <translation>The national service is out of order or under maintenance (code {status}).</translation>
        </message>
        <message>
            <source>Layanan yang menjawab bukan layanan yang dimaksud kode pendaftaran.</source>
            <translation>What answered is not the service that the enrolment code names.</translation>
        </message>
        <message>
            <source>Loket berhenti menulis agar kerusakan tidak bertambah.</source>
            <translation>Loket stopped writing so that the damage does not grow.</translation>
        </message>
        <message>
            <source>Loket mencoba lagi otomatis setelah layanan diperbarui; Anda dapat terus bekerja.</source>
            <translation>Loket tries again by itself when the service is updated; you can go on working.</translation>
        </message>
        <message>
            <source>Loket mencoba lagi otomatis; Anda dapat terus bekerja.</source>
            <translation>Loket tries again by itself; you can go on working.</translation>
        </message>
        <message>
            <source>Loket menemukan kesalahan di dalam dirinya: {detail}.</source>
            <translation>Loket found a fault in itself: {detail}.</translation>
        </message>
        <message>
            <source>Loket sudah terbuka pada folder {folder}.</source>
            <translation>Loket is already open on the folder {folder}.</translation>
        </message>
        <message>
            <source>Luring: semua tetap bisa dikerjakan. Loket mencoba lagi otomatis.</source>
            <translation>Offline: everything can still be done. Loket tries again by itself.</translation>
        </message>
        <message>
            <source>Mar</source>
            <translation>Mar</translation>
        </message>
        <message>
            <source>Masuk dengan akun yang membuat folder data ini, atau pakai berkas pemulihan.</source>
            <translation>Sign in with the account that made this data folder, or use the recovery file.</translation>
        </message>
        <message>
            <source>Masuk ke komputer dengan akun yang biasa dipakai, lalu coba lagi. Folder data baru dapat dibuat dengan --no-keyring.</source>
            <translation>Sign in to the computer with the usual account, then try again. A new data folder can be made with --no-keyring.</translation>
        </message>
        <message>
            <source>Masuk ke komputer dengan akun yang biasa dipakai.</source>
            <translation>Sign in to the computer with the usual account.</translation>
        </message>
        <message>
            <source>Mei</source>
            <translation>May</translation>
        </message>
        <message>
            <source>Meja ini belum disahkan layanan nasional, jadi belum mengenal kunci induknya.</source>
            <translation>The national service has not confirmed this desk yet, so the desk does not know its root key.</translation>
        </message>
        <message>
            <source>Meja ini belum terdaftar pada layanan nasional.</source>
            <translation>This desk is not enrolled at the national service yet.</translation>
        </message>
        <message>
            <source>Meja ini sudah dicabut haknya oleh koordinator.</source>
            <translation>The coordinator has revoked this desk.</translation>
        </message>
        <message>
            <source>Memori komputer tidak cukup untuk membuka kunci (perlu {mib} MiB).</source>
            <translation>The computer has too little memory to open the key (needs {mib} MiB).</translation>
        </message>
        <message>
            <source>Menambah petugas adalah wewenang penyelia.</source>
            <translation>Only a supervisor may add staff.</translation>
        </message>
        <message>
            <source>Menunggu Kelengkapan</source>
            <translation>Waiting for Details</translation>
        </message>
        <message>
            <source>Menunggu Persetujuan Disposisi</source>
            <translation>Waiting for Disposition Approval</translation>
        </message>
        <message>
            <source>Menunggu Persetujuan Jawaban</source>
            <translation>Waiting for Answer Approval</translation>
        </message>
        <message>
            <source>Min</source>
            <translation>Sun</translation>
        </message>
        <message>
            <source>Minggu</source>
            <translation>Sunday</translation>
        </message>
        <message>
            <source>Minta berkas rujukan yang baru kepada koordinator, atau pasang ulang Loket.</source>
            <translation>Ask the coordinator for a new reference file, or install Loket again.</translation>
        </message>
        <message>
            <source>Minta kantor itu mencetaknya lagi.</source>
            <translation>Ask that office to print it again.</translation>
        </message>
        <message>
            <source>Minta koordinator melengkapi aturan tenggat, lalu sinkronkan.</source>
            <translation>Ask the coordinator to complete the deadline rules, then sync.</translation>
        </message>
        <message>
            <source>Minta penyelia kantor ini.</source>
            <translation>Ask a supervisor of this office.</translation>
        </message>
        <message>
            <source>Minta penyelia membuatnya.</source>
            <translation>Ask a supervisor to make it.</translation>
        </message>
        <message>
            <source>Minta petugas loket atau penyelia bila isinya perlu diketahui.</source>
            <translation>Ask a clerk or a supervisor if you need to know what it says.</translation>
        </message>
        <message>
            <source>Nama</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Nama masuk</source>
            <translation>User name</translation>
        </message>
        <message>
            <source>Nama masuk {username} sudah dipakai di meja ini.</source>
            <translation>The user name {username} is taken at this desk.</translation>
        </message>
        <message>
            <source>Nomor {number} tidak cocok dengan huruf pemeriksanya.</source>
            <translation>The number {number} does not match its check character.</translation>
        </message>
        <message>
            <source>Nomor, status, dan jumlah kasus tetap dapat dilihat.</source>
            <translation>Numbers, states and counts of cases can still be seen.</translation>
        </message>
        <message>
            <source>Nov</source>
            <translation>Nov</translation>
        </message>
        <message>
            <source>Okt</source>
            <translation>Oct</translation>
        </message>
        <message>
            <source>Pakai folder lain (--profile) untuk meja baru.</source>
            <translation>Use another folder (--profile) for a new desk.</translation>
        </message>
        <message>
            <source>Pakai gambar PNG atau JPEG, paling besar 60 KB.</source>
            <translation>Use a PNG or JPEG picture of at most 60 KB.</translation>
        </message>
        <message>
            <source>Pakai sedikitnya {least} huruf; beberapa kata biasa lebih mudah diingat.</source>
            <translation>Use at least {least} characters; a few ordinary words are easier to remember.</translation>
        </message>
        <message>
            <source>Pakai yang sudah terbuka, atau tutup dahulu.</source>
            <translation>Use the one that is open, or close it first.</translation>
        </message>
        <message>
            <source>Pasang lagi diska lepasnya, atau pilih folder lain.</source>
            <translation>Plug the drive in again, or choose another folder.</translation>
        </message>
        <message>
            <source>Pasang lagi penyimpanan itu atau periksa kabelnya, lalu coba lagi.</source>
            <translation>Connect that storage again or check its cable, then try again.</translation>
        </message>
        <message>
            <source>Pasang ulang Loket.</source>
            <translation>Install Loket again.</translation>
        </message>
        <message>
            <source>Pasang ulang Loket; bila kalimat ini muncul lagi, laporkan kepada pengelola Loket.</source>
            <translation>Install Loket again; if this sentence comes back, report it to whoever looks after Loket.</translation>
        </message>
        <message>
            <source>Pendukung tidak ditambahkan: {problem}.</source>
            <translation>The supporter was not added: {problem}.</translation>
        </message>
        <message>
            <source>Pengaduan Berkadar Pengawasan</source>
            <translation>Complaint with Oversight Content</translation>
        </message>
        <message>
            <source>Pengaduan Tidak Berkadar Pengawasan</source>
            <translation>Complaint without Oversight Content</translation>
        </message>
        <message>
            <source>Pengaturan kantor hanya dapat diubah penyelia.</source>
            <translation>Only a supervisor changes the settings of the office.</translation>
        </message>
        <message>
            <source>Penutupan otomatis</source>
            <translation>Automatic closing</translation>
        </message>
        <message>
            <source>Penyimpanan kata sandi di komputer ini masih terkunci ({cause}).</source>
            <translation>The computer's password store is still locked ({cause}).</translation>
        </message>
        <message>
            <source>Penyimpanan kata sandi di komputer ini tidak dapat dipakai ({cause}).</source>
            <translation>The computer's password store cannot be used ({cause}).</translation>
        </message>
        <message>
            <source>Penyimpanan kata sandi di komputer ini tidak memuat kunci folder data ini.</source>
            <translation>The computer's password store does not hold the key of this data folder.</translation>
        </message>
        <message>
            <source>Penyimpanan komputer penuh.</source>
            <translation>The computer's storage is full.</translation>
        </message>
        <message>
            <source>Penyimpanan tempat {path} tidak menjawab.</source>
            <translation>The storage that holds {path} does not answer.</translation>
        </message>
        <message>
            <source>Peran {role} tidak ada. Pilihannya: {known}.</source>
            <translation>There is no role {role}. The choices: {known}.</translation>
        </message>
        <message>
            <source>Perbaiki isian itu, lalu simpan lagi.</source>
            <translation>Correct that field, then save again.</translation>
        </message>
        <message>
            <source>Perbaiki isian itu, lalu ulangi.</source>
            <translation>Correct that field, then try again.</translation>
        </message>
        <message>
            <source>Perbaiki jam Windows sebelum mencetak tanda terima.</source>
            <translation>Set the clock of Windows right before you print a receipt.</translation>
        </message>
        <message>
            <source>Perbaiki jam komputer sebelum mencetak tanda terima. Urutan laporan tetap benar.</source>
            <translation>Set the computer's clock right before printing a receipt. The order of complaints stays right.</translation>
        </message>
        <message>
            <source>Perbarui Loket di komputer ini, lalu coba lagi.</source>
            <translation>Update Loket on this computer, then try again.</translation>
        </message>
        <message>
            <source>Perbarui Loket, lalu buka lagi.</source>
            <translation>Update Loket, then open it again.</translation>
        </message>
        <message>
            <source>Perbarui Loket; yang menunggu akan terkirim sesudahnya.</source>
            <translation>Update Loket; what waits will be sent afterwards.</translation>
        </message>
        <message>
            <source>Periksa Caps Lock, lalu coba lagi.</source>
            <translation>Check Caps Lock, then try again.</translation>
        </message>
        <message>
            <source>Periksa alamat layanan, lalu tanyakan kode baru kepada koordinator.</source>
            <translation>Check the service address, then ask the coordinator for a new code.</translation>
        </message>
        <message>
            <source>Periksa apakah foldernya ada dan Anda berhak membukanya.</source>
            <translation>Check that the folder is there and that you may open it.</translation>
        </message>
        <message>
            <source>Periksa apakah foldernya ada.</source>
            <translation>Check that the folder is there.</translation>
        </message>
        <message>
            <source>Periksa apakah foldernya benar, atau pulihkan key.json dari cadangan.</source>
            <translation>Check that it is the right folder, or restore key.json from a backup.</translation>
        </message>
        <message>
            <source>Periksa data orangnya, lalu ulangi.</source>
            <translation>Check the person's details, then try again.</translation>
        </message>
        <message>
            <source>Periksa ejaannya.</source>
            <translation>Check the spelling.</translation>
        </message>
        <message>
            <source>Periksa frasa sandi dan profil yang dipakai. Bila tetap gagal, pulihkan dari salinan cadangan.</source>
            <translation>Check the passphrase and the profile in use. If it still fails, restore from a backup.</translation>
        </message>
        <message>
            <source>Periksa izin folder dan ruang disk, lalu coba lagi.</source>
            <translation>Check the folder's permissions and the disk space, then try again.</translation>
        </message>
        <message>
            <source>Periksa jam komputer dan alamat layanan, lalu hubungi pengelola jaringan.</source>
            <translation>Check the computer's clock and the service address, then contact whoever runs the network.</translation>
        </message>
        <message>
            <source>Periksa kabel dan kertas, lalu cetak lagi, atau simpan sebagai PDF.</source>
            <translation>Check cable and paper and print again, or save it as PDF.</translation>
        </message>
        <message>
            <source>Periksa kabel dan kertas, lalu cetak lagi.</source>
            <translation>Check cable and paper, then print again.</translation>
        </message>
        <message>
            <source>Periksa kabel dan kertas, lalu cetak sisanya.</source>
            <translation>Check cable and paper, then print the rest.</translation>
        </message>
        <message>
            <source>Periksa kodenya, atau sinkronkan dahulu agar daftar instansi terbaru sampai di sini.</source>
            <translation>Check the code, or synchronise first so that the newest list of offices arrives here.</translation>
        </message>
        <message>
            <source>Periksa letak berkas dan isinya, lalu ulangi; yang sudah masuk tidak akan ganda.</source>
            <translation>Check where the file is and what it holds, then try again; what is in already will not be doubled.</translation>
        </message>
        <message>
            <source>Periksa nomornya, atau sinkronkan dahulu.</source>
            <translation>Check the number, or synchronise first.</translation>
        </message>
        <message>
            <source>Perlu penyelia lain: ini Anda tulis sendiri. Usulannya tetap menunggu.</source>
            <translation>Another supervisor is needed: you wrote this yourself. The proposal still waits.</translation>
        </message>
        <message>
            <source>Permintaan Informasi</source>
            <translation>Request for Information</translation>
        </message>
        <message>
            <source>Pilih alasan cetak ulang, lalu cetak lagi.</source>
            <translation>Choose the reason for the reprint, then print again.</translation>
        </message>
        <message>
            <source>Pilih folder lain, atau tutup program yang sedang membuka berkas itu.</source>
            <translation>Choose another folder, or close the program that has the file open.</translation>
        </message>
        <message>
            <source>Pilih folder lain, lalu ulangi.</source>
            <translation>Choose another folder, then try again.</translation>
        </message>
        <message>
            <source>Pilih folder profil lain, atau pindahkan berkas itu.</source>
            <translation>Choose another profile folder, or move that file.</translation>
        </message>
        <message>
            <source>Pilih kasus lain, atau hubungan lain.</source>
            <translation>Choose another case, or another relation.</translation>
        </message>
        <message>
            <source>Pilih kata lain.</source>
            <translation>Choose other words.</translation>
        </message>
        <message>
            <source>Pilih nama masuk lain.</source>
            <translation>Choose another user name.</translation>
        </message>
        <message>
            <source>Pilih salah satu yang ada, atau sinkronkan dahulu.</source>
            <translation>Choose one of those that are here, or sync first.</translation>
        </message>
        <message>
            <source>Pilih salah satu.</source>
            <translation>Choose one of them.</translation>
        </message>
        <message>
            <source>Pindai lagi seluruh kode QR, atau cari kasusnya dengan nomor loket di lembar itu.</source>
            <translation>Scan the whole QR code again, or find the case by the desk number on the paper.</translation>
        </message>
        <message>
            <source>Pos Surat</source>
            <translation>Letter</translation>
        </message>
        <message>
            <source>Pulihkan dari cadangan.</source>
            <translation>Restore from a backup.</translation>
        </message>
        <message>
            <source>Pulihkan key.json dari cadangan. Jangan menghapus isi folder data.</source>
            <translation>Restore key.json from a backup. Do not delete what is in the data folder.</translation>
        </message>
        <message>
            <source>Pustaka basis data tidak layak: SQLite {sqlite}, SQLCipher {cipher}.</source>
            <translation>The database library is not good enough: SQLite {sqlite}, SQLCipher {cipher}.</translation>
        </message>
        <message>
            <source>Rab</source>
            <translation>Wed</translation>
        </message>
        <message>
            <source>Rabu</source>
            <translation>Wednesday</translation>
        </message>
        <message>
            <source>Ringkas isinya, atau bagi menjadi beberapa catatan.</source>
            <translation>Shorten the text, or split it into several notes.</translation>
        </message>
        <message>
            <source>SMS</source>
            <translation>SMS</translation>
        </message>
        <message>
            <source>Sab</source>
            <translation>Sat</translation>
        </message>
        <message>
            <source>Sabtu</source>
            <translation>Saturday</translation>
        </message>
        <message>
            <source>Salin 26 huruf sidik dari koordinator, kode pendaftaran utuh, atau berkas kunci induk (32 byte).</source>
            <translation>Give the fingerprint of 26 letters from the coordinator, a whole enrolment code, or the file of the root key (32 bytes).</translation>
        </message>
        <message>
            <source>Salin alamatnya dari koordinator; bentuknya https://nama.layanan.</source>
            <translation>Copy the address from the coordinator; it looks like https://name.of.service.</translation>
        </message>
        <message>
            <source>Salin seluruh folder data dahulu, lalu pulihkan dari salinan cadangan.</source>
            <translation>Copy the whole data folder first, then restore from the backup copy.</translation>
        </message>
        <message>
            <source>Salin ulang seluruh kode dari koordinator, termasuk huruf terakhirnya.</source>
            <translation>Copy the whole code from the coordinator again, with its last letter.</translation>
        </message>
        <message>
            <source>Sambungan ke {url} tidak aman: sertifikatnya tidak dapat dipercaya.</source>
            <translation>The connection to {url} is not safe: its certificate cannot be trusted.</translation>
        </message>
        <message>
            <source>Sambungan terhenti di tengah jalan.</source>
            <translation>The connection broke off in the middle.</translation>
        </message>
        <message>
            <source>Satu baris paling panjang {most} huruf; ini {n}.</source>
            <translation>A line has at most {most} letters; this one has {n}.</translation>
        </message>
        <message>
            <source>Sebut satu kasus dengan --case NOMOR.</source>
            <translation>Name one case with --case NUMBER.</translation>
        </message>
        <message>
            <source>Sel</source>
            <translation>Tue</translation>
        </message>
        <message>
            <source>Selasa</source>
            <translation>Tuesday</translation>
        </message>
        <message>
            <source>Selesai</source>
            <translation>Closed</translation>
        </message>
        <message>
            <source>Selesai: aspirasi</source>
            <translation>Finish: aspiration</translation>
        </message>
        <message>
            <source>Selesai: pengaduan berkadar pengawasan</source>
            <translation>Finish: complaint with oversight content</translation>
        </message>
        <message>
            <source>Selesai: pengaduan tidak berkadar pengawasan</source>
            <translation>Finish: complaint without oversight content</translation>
        </message>
        <message>
            <source>Selesai: permintaan informasi</source>
            <translation>Finish: information request</translation>
        </message>
        <message>
            <source>Seluruh jawaban dibuang; tidak ada yang diubah. Yang menunggu tetap tersimpan di meja ini.</source>
            <translation>The whole answer was dropped; nothing was changed. What waits stays saved at this desk.</translation>
        </message>
        <message>
            <source>Semua yang menunggu dikirim tetap tersimpan di meja ini.</source>
            <translation>Everything that waits to be sent stays saved at this desk.</translation>
        </message>
        <message>
            <source>Sen</source>
            <translation>Mon</translation>
        </message>
        <message>
            <source>Senin</source>
            <translation>Monday</translation>
        </message>
        <message>
            <source>Sep</source>
            <translation>Sep</translation>
        </message>
        <message>
            <source>Setiap contoh kalimat perlu nama dan isi.</source>
            <translation>Every template needs a name and a text.</translation>
        </message>
        <message>
            <source>Sinkronkan dahulu, atau sebutkan sidik kunci induk (--root).</source>
            <translation>Sync first, or give the fingerprint of the root key (--root).</translation>
        </message>
        <message>
            <source>Sinkronkan dahulu, lalu ulangi.</source>
            <translation>Synchronise first, then try again.</translation>
        </message>
        <message>
            <source>Sinkronkan dahulu; permintaan datang dari layanan nasional.</source>
            <translation>Synchronise first; the request comes from the national service.</translation>
        </message>
        <message>
            <source>Sinkronkan saat tersambung.</source>
            <translation>Sync when connected.</translation>
        </message>
        <message>
            <source>Tanda tangannya cocok, tetapi catatan {number} di meja ini lain dari yang ditandatangani.</source>
            <translation>The signature fits, but the record of {number} at this desk is not the one that was signed.</translation>
        </message>
        <message>
            <source>Tanda tangannya cocok, tetapi meja {desk} sudah dicabut: {reason}.</source>
            <translation>The signature fits, but desk {desk} has been revoked: {reason}.</translation>
        </message>
        <message>
            <source>Tanda terima belum tercetak. Printer {name} tidak menjawab.</source>
            <translation>The receipt was not printed. The printer {name} does not answer.</translation>
        </message>
        <message>
            <source>Tanda terima ini palsu: {why}.</source>
            <translation>This receipt is forged: {why}.</translation>
        </message>
        <message>
            <source>Tanda terima ini telah diubah: tanda tangannya tidak cocok dengan isinya.</source>
            <translation>This receipt was altered: its signature does not fit what it says.</translation>
        </message>
        <message>
            <source>Tanda terima kasus {number} diberikan oleh {office}, kantor yang mencatatnya.</source>
            <translation>The receipt of case {number} is given by {office}, the office that took it down.</translation>
        </message>
        <message>
            <source>Tanda terima {number} sudah pernah dicetak, jadi lembar ini cetakan ke-{printing}.</source>
            <translation>The receipt {number} was printed before, so this sheet is printing no. {printing}.</translation>
        </message>
        <message>
            <source>Tanggapan pelapor</source>
            <translation>Reporter's reply</translation>
        </message>
        <message>
            <source>Tanyakan alamatnya kepada pengelola jaringan; bentuknya http://nama:8080.</source>
            <translation>Ask whoever runs the network for the address; it looks like http://name:8080.</translation>
        </message>
        <message>
            <source>Tanyakan kepada orangnya di meja mana ia mendaftar, lalu sebut kuncinya sebagai ganti nama masuk.</source>
            <translation>Ask the person at which desk they enrolled, then name their key instead of the user name.</translation>
        </message>
        <message>
            <source>Tatap Muka</source>
            <translation>In person</translation>
        </message>
        <message>
            <source>Telepon</source>
            <translation>Phone</translation>
        </message>
        <message>
            <source>Tempel isi kode QR (LOKETR1:…), atau sebutkan berkas teks yang memuatnya.</source>
            <translation>Paste what the QR code says (LOKETR1:…), or name a text file that holds it.</translation>
        </message>
        <message>
            <source>Terjadi sesuatu yang tidak dikenali.</source>
            <translation>Something unexpected happened.</translation>
        </message>
        <message>
            <source>Teruskan ke instansi lain, misalnya yang mengawasinya.</source>
            <translation>Send it to another office, such as the one that oversees it.</translation>
        </message>
        <message>
            <source>Terverifikasi</source>
            <translation>Verified</translation>
        </message>
        <message>
            <source>Tidak ada aturan tenggat {clock} yang berlaku pada {day} dalam aturan {rules}.</source>
            <translation>No deadline rule {clock} is in force on {day} in the rules {rules}.</translation>
        </message>
        <message>
            <source>Tidak ada aturan {name}. Yang ada: {known}.</source>
            <translation>There is no rule {name}. There are: {known}.</translation>
        </message>
        <message>
            <source>Tidak ada berkas yang dibuat.</source>
            <translation>No file was made.</translation>
        </message>
        <message>
            <source>Tidak ada frasa sandi yang perlu diganti.</source>
            <translation>There is no passphrase to change.</translation>
        </message>
        <message>
            <source>Tidak ada kasus {case} di meja ini.</source>
            <translation>There is no case {case} at this desk.</translation>
        </message>
        <message>
            <source>Tidak ada permintaan dari {username} yang menunggu. Yang menunggu: {known}.</source>
            <translation>No request by {username} is waiting. Waiting: {known}.</translation>
        </message>
        <message>
            <source>Tidak ada petugas bernama masuk {username} di meja ini. Yang terdaftar: {known}.</source>
            <translation>Nobody with the user name {username} is at this desk. Known here: {known}.</translation>
        </message>
        <message>
            <source>Tidak ada yang berubah padanya; {done} lainnya sudah disetujui dan tersimpan.</source>
            <translation>Nothing changed there; {done} others are approved and saved.</translation>
        </message>
        <message>
            <source>Tidak ada yang dibuat atau diubah.</source>
            <translation>Nothing was made or changed.</translation>
        </message>
        <message>
            <source>Tidak ada yang dibuka atau diubah.</source>
            <translation>Nothing was opened or changed.</translation>
        </message>
        <message>
            <source>Tidak ada yang dicetak.</source>
            <translation>Nothing was printed.</translation>
        </message>
        <message>
            <source>Tidak ada yang diperiksa.</source>
            <translation>Nothing was checked.</translation>
        </message>
        <message>
            <source>Tidak ada yang disimpan.</source>
            <translation>Nothing was saved.</translation>
        </message>
        <message>
            <source>Tidak ada yang ditambahkan.</source>
            <translation>Nothing was added.</translation>
        </message>
        <message>
            <source>Tidak ada yang diubah.</source>
            <translation>Nothing was changed.</translation>
        </message>
        <message>
            <source>Tidak ada yang diubah; data tetap terkunci dan utuh seperti adanya.</source>
            <translation>Nothing was changed; the data stays locked and intact as it is.</translation>
        </message>
        <message>
            <source>Tidak ada yang diubah; kasus yang tersimpan di kantor tetap utuh.</source>
            <translation>Nothing was changed; the case kept at the office is whole.</translation>
        </message>
        <message>
            <source>Tidak ada yang diubah; yang diketik tetap ada.</source>
            <translation>Nothing was changed; what you typed is still there.</translation>
        </message>
        <message>
            <source>Tidak ada yang diubah; yang sudah diketik tetap ada.</source>
            <translation>Nothing was changed; what you typed is still there.</translation>
        </message>
        <message>
            <source>Tidak ada yang diubah; yang terbuka tetap berjalan.</source>
            <translation>Nothing was changed; the open window keeps running.</translation>
        </message>
        <message>
            <source>Tidak bisa {verb} lagi: sudah ada langkah lain sesudahnya.</source>
            <translation>Can no longer {verb}: another step has followed it.</translation>
        </message>
        <message>
            <source>Tidak bisa {verb} lagi: sudah terkirim. Lanjutkan dengan tindakan berikutnya.</source>
            <translation>Can no longer {verb}: it has been sent. Go on with the next act.</translation>
        </message>
        <message>
            <source>Tidak diterima: {why}</source>
            <translation>Not accepted: {why}</translation>
        </message>
        <message>
            <source>Tindak lanjut pertama</source>
            <translation>First follow-up</translation>
        </message>
        <message>
            <source>Tindakan ini perlu Loket yang lebih baru.</source>
            <translation>This action needs a newer Loket.</translation>
        </message>
        <message>
            <source>Tindakan terakhir belum tersimpan; yang sebelumnya utuh.</source>
            <translation>The last action is not saved yet; everything before it is safe.</translation>
        </message>
        <message>
            <source>Tindakan {kind} tidak dapat dilakukan pada semua kasus sekaligus.</source>
            <translation>The action {kind} cannot be done on all cases at once.</translation>
        </message>
        <message>
            <source>Tindakan {kind} tidak dikenal. Yang ada: {known}.</source>
            <translation>The action {kind} is not known. There are: {known}.</translation>
        </message>
        <message>
            <source>Tulis alamatnya saja. Minta pengelola jaringan mengizinkan komputer ini tanpa kata sandi.</source>
            <translation>Write the address only. Ask whoever runs the network to allow this computer without a password.</translation>
        </message>
        <message>
            <source>Tulis misalnya 2026-11-24T10:30+07:00, dan jeda sebagai 2026-11-25..2026-11-27.</source>
            <translation>Write for example 2026-11-24T10:30+07:00, and a pause as 2026-11-25..2026-11-27.</translation>
        </message>
        <message>
            <source>Tutup Loket yang lain pada folder ini, lalu coba lagi.</source>
            <translation>Close the other Loket on this folder, then try again.</translation>
        </message>
        <message>
            <source>Tutup haknya: chmod 700.</source>
            <translation>Close it to others: chmod 700.</translation>
        </message>
        <message>
            <source>Tutup program lain, lalu coba lagi.</source>
            <translation>Close other programs, then try again.</translation>
        </message>
        <message>
            <source>Tutup program yang membukanya, atau pilih folder lain.</source>
            <translation>Close the program that has it open, or choose another folder.</translation>
        </message>
        <message>
            <source>Ulangi dari awal.</source>
            <translation>Start again from the beginning.</translation>
        </message>
        <message>
            <source>Ulangi tindakan terakhir. Bila terulang, tutup dan buka lagi Loket, lalu kabari pengelola.</source>
            <translation>Do the last thing again. If it comes back, close and open Loket, then tell the administrator.</translation>
        </message>
        <message>
            <source>Urutan laporan tetap benar, dan ketikan Anda tetap disimpan.</source>
            <translation>The order of reports stays right, and what you type is still being saved.</translation>
        </message>
        <message>
            <source>Verifikasi</source>
            <translation>Verify</translation>
        </message>
        <message>
            <source>Verifikasi dan penerusan</source>
            <translation>Verify and forward</translation>
        </message>
        <message>
            <source>Waktu diterima tidak masuk akal, jadi tidak ada tenggat yang dihitung.</source>
            <translation>The time of receipt makes no sense, so no deadline is counted.</translation>
        </message>
        <message>
            <source>Website</source>
            <translation>Website</translation>
        </message>
        <message>
            <source>WhatsApp</source>
            <translation>WhatsApp</translation>
        </message>
        <message>
            <source>Yang lain sudah diurungkan. Tidak ada yang hilang: semuanya tercatat dalam riwayat kasus.</source>
            <translation>The others have been undone. Nothing is lost: all of it is kept in the history of each case.</translation>
        </message>
        <message>
            <source>Yang menjawab di {url} bukan layanan nasional, atau menjawab dengan cara yang tidak dikenali.</source>
            <translation>What answers at {url} is not the national service, or answers in a way that is not understood.</translation>
        </message>
        <message>
            <source>Yang sudah diketik tidak berubah.</source>
            <translation>What was typed has not changed.</translation>
        </message>
        <message>
            <source>Yang sudah tersimpan tetap tersimpan.</source>
            <translation>What is saved stays saved.</translation>
        </message>
        <message>
            <source>Yang sudah tersimpan tetap utuh; tindakan terakhir belum tersimpan.</source>
            <translation>What was saved is safe; the last action is not saved yet.</translation>
        </message>
        <message>
            <source>Yang sudah tersimpan tidak berubah.</source>
            <translation>What is saved has not changed.</translation>
        </message>
        <message>
            <source>Yang sudah tersimpan tidak berubah; ketikan Anda masih ada di layar.</source>
            <translation>What is saved has not changed; your typing is still on the screen.</translation>
        </message>
        <message>
            <source>Yang sudah tersimpan tidak berubah; ketikan yang terbuka baru saja disimpan sebagai draf.</source>
            <translation>What is saved has not changed; what was being typed has just been saved as a draft.</translation>
        </message>
        <message>
            <source>ada aturan yang berakhir sebelum mulai</source>
            <translation>a rule ends before it begins</translation>
        </message>
        <message>
            <source>ada hari yang tertulis dua kali</source>
            <translation>a day is written twice</translation>
        </message>
        <message>
            <source>ada isian yang tidak dikenal</source>
            <translation>a field is not known</translation>
        </message>
        <message>
            <source>ada keputusan yang lebih baru. Buka lagi kasus ini, lalu putuskan.</source>
            <translation>there is a newer decision. Open this case again, then decide.</translation>
        </message>
        <message>
            <source>ada kode yang bentuknya salah</source>
            <translation>a code has the wrong form</translation>
        </message>
        <message>
            <source>antrean</source>
            <translation>queue</translation>
        </message>
        <message>
            <source>aturan tenggat</source>
            <translation>deadline rules</translation>
        </message>
        <message>
            <source>basis data</source>
            <translation>database</translation>
        </message>
        <message>
            <source>belum dapat ditentukan, menunggu pelapor</source>
            <translation>cannot be told yet, waiting for the reporter</translation>
        </message>
        <message>
            <source>belum dipilih: nama pelapor boleh terlihat atau anonim</source>
            <translation>not chosen: reporter's name may be seen or anonymous</translation>
        </message>
        <message>
            <source>belum dipilih: terbuka atau rahasia</source>
            <translation>not chosen: open or confidential</translation>
        </message>
        <message>
            <source>belum ditautkan dengan {number}</source>
            <translation>not linked with {number} yet</translation>
        </message>
        <message>
            <source>bentuknya bukan yang diharapkan</source>
            <translation>its form is not the expected one</translation>
        </message>
        <message>
            <source>bentuknya tidak dikenali ({error})</source>
            <translation>its form is not known ({error})</translation>
        </message>
        <message>
            <source>berbeda {n} detik dari layanan</source>
            <translation>{n} seconds off the service</translation>
        </message>
        <message>
            <source>berhenti hari ke-{n}</source>
            <translation>stopped on day {n}</translation>
        </message>
        <message>
            <source>berkaitan</source>
            <translation>related</translation>
        </message>
        <message>
            <source>berkas itu sedang dibuka program lain, atau folder ini tidak boleh ditulisi</source>
            <translation>the file is open in another program, or this folder may not be written to</translation>
        </message>
        <message>
            <source>berkasnya rusak</source>
            <translation>the file is damaged</translation>
        </message>
        <message>
            <source>berkasnya terpotong atau kelebihan isi</source>
            <translation>the file is cut off or has too much in it</translation>
        </message>
        <message>
            <source>besok {time}</source>
            <translation>tomorrow {time}</translation>
        </message>
        <message>
            <source>bukan pelayanan publik</source>
            <translation>not a public service</translation>
        </message>
        <message>
            <source>cetakan ke-{n}</source>
            <translation>printing no. {n}</translation>
        </message>
        <message>
            <source>cuti bersama: {name}</source>
            <translation>collective leave: {name}</translation>
        </message>
        <message>
            <source>data acuan</source>
            <translation>reference data</translation>
        </message>
        <message>
            <source>di balik frasa sandi</source>
            <translation>protected by a passphrase</translation>
        </message>
        <message>
            <source>di penyimpan kunci sistem</source>
            <translation>in the system's key store</translation>
        </message>
        <message>
            <source>diarsipkan</source>
            <translation>be archived</translation>
        </message>
        <message>
            <source>dibatalkan</source>
            <translation>be voided</translation>
        </message>
        <message>
            <source>diberi catatan</source>
            <translation>be noted on</translation>
        </message>
        <message>
            <source>dibuka kembali</source>
            <translation>be reopened</translation>
        </message>
        <message>
            <source>dicabut</source>
            <translation>be withdrawn</translation>
        </message>
        <message>
            <source>dicatat</source>
            <translation>be recorded</translation>
        </message>
        <message>
            <source>dicatat kontak pelapornya</source>
            <translation>given a contact with the reporter</translation>
        </message>
        <message>
            <source>dicatat tanggapan pelapornya</source>
            <translation>have the reporter's reply recorded</translation>
        </message>
        <message>
            <source>dicetak tanda terimanya</source>
            <translation>given a printed receipt</translation>
        </message>
        <message>
            <source>diingatkan</source>
            <translation>reminded of</translation>
        </message>
        <message>
            <source>dijawab hari ke-{n}</source>
            <translation>answered on day {n}</translation>
        </message>
        <message>
            <source>dijeda: pelapor</source>
            <translation>paused: reporter</translation>
        </message>
        <message>
            <source>dikembalikan</source>
            <translation>be returned</translation>
        </message>
        <message>
            <source>dikembalikan jawabannya</source>
            <translation>have its answer returned</translation>
        </message>
        <message>
            <source>dilanjutkan</source>
            <translation>be resumed</translation>
        </message>
        <message>
            <source>dilengkapi</source>
            <translation>be completed</translation>
        </message>
        <message>
            <source>diminta kelengkapannya</source>
            <translation>be sent for completion</translation>
        </message>
        <message>
            <source>diminta pelapor</source>
            <translation>the reporter asked for it</translation>
        </message>
        <message>
            <source>dinilai</source>
            <translation>be rated</translation>
        </message>
        <message>
            <source>diserahkan jawabannya</source>
            <translation>have its answer handed over</translation>
        </message>
        <message>
            <source>disetujui disposisinya</source>
            <translation>have its disposition approved</translation>
        </message>
        <message>
            <source>disetujui jawabannya</source>
            <translation>have its answer approved</translation>
        </message>
        <message>
            <source>disunting isinya</source>
            <translation>reworded</translation>
        </message>
        <message>
            <source>ditambah pendukungnya</source>
            <translation>given a supporter</translation>
        </message>
        <message>
            <source>ditangani</source>
            <translation>be handled</translation>
        </message>
        <message>
            <source>ditautkan</source>
            <translation>linked</translation>
        </message>
        <message>
            <source>ditembuskan</source>
            <translation>copied to an agency</translation>
        </message>
        <message>
            <source>diterima sesudah jam tutup</source>
            <translation>received after closing time</translation>
        </message>
        <message>
            <source>diteruskan ke Ombudsman</source>
            <translation>be escalated to the Ombudsman</translation>
        </message>
        <message>
            <source>ditolak disposisinya</source>
            <translation>have its disposition declined</translation>
        </message>
        <message>
            <source>ditugaskan</source>
            <translation>assigned</translation>
        </message>
        <message>
            <source>ditunda</source>
            <translation>postponed</translation>
        </message>
        <message>
            <source>ditutup</source>
            <translation>be closed</translation>
        </message>
        <message>
            <source>diubah</source>
            <translation>be amended</translation>
        </message>
        <message>
            <source>diurungkan</source>
            <translation>be undone</translation>
        </message>
        <message>
            <source>diusulkan disposisinya</source>
            <translation>have a disposition proposed</translation>
        </message>
        <message>
            <source>diusulkan jawabannya</source>
            <translation>have an answer proposed</translation>
        </message>
        <message>
            <source>diverifikasi</source>
            <translation>be verified</translation>
        </message>
        <message>
            <source>edisinya bukan {edition}</source>
            <translation>the edition is not {edition}</translation>
        </message>
        <message>
            <source>enkripsi</source>
            <translation>encryption</translation>
        </message>
        <message>
            <source>folder</source>
            <translation>folder</translation>
        </message>
        <message>
            <source>foldernya tidak ada</source>
            <translation>the folder is not there</translation>
        </message>
        <message>
            <source>gulungan 80 mm</source>
            <translation>80 mm roll</translation>
        </message>
        <message>
            <source>hanya pelakunya yang dapat mengurungkan.</source>
            <translation>only the person who did it can undo it.</translation>
        </message>
        <message>
            <source>hari ini {time}</source>
            <translation>today {time}</translation>
        </message>
        <message>
            <source>hari libur</source>
            <translation>public holidays</translation>
        </message>
        <message>
            <source>hari yang sama</source>
            <translation>the same day</translation>
        </message>
        <message>
            <source>iOS</source>
            <translation>iOS</translation>
        </message>
        <message>
            <source>induk {parent} tidak tertulis sebelum {row}</source>
            <translation>parent {parent} is not written before {row}</translation>
        </message>
        <message>
            <source>ini wewenang {who}.</source>
            <translation>only the {who} may do that.</translation>
        </message>
        <message>
            <source>instansi terlapor “{code}” tidak ada dalam daftar</source>
            <translation>the reported office “{code}” is not in the list</translation>
        </message>
        <message>
            <source>instansi {code} tidak ada dalam daftar</source>
            <translation>the office {code} is not in the list</translation>
        </message>
        <message>
            <source>instansi {offices}, kategori {categories}, hari libur {holidays}, aturan tenggat {deadline_rules}, kalender {calendars}, wilayah {regions}</source>
            <translation>offices {offices}, categories {categories}, holidays {holidays}, deadline rules {deadline_rules}, calendars {calendars}, regions {regions}</translation>
        </message>
        <message>
            <source>isi laporan masih kosong</source>
            <translation>the complaint text is still empty</translation>
        </message>
        <message>
            <source>isi laporan {n} karakter, paling banyak {most}</source>
            <translation>the complaint text has {n} characters, at most {most}</translation>
        </message>
        <message>
            <source>isi {field} bukan jenis yang diharapkan</source>
            <translation>the content of {field} is not of the expected kind</translation>
        </message>
        <message>
            <source>isian {field} belum ada</source>
            <translation>the field {field} is missing</translation>
        </message>
        <message>
            <source>isian {field} bukan jenis yang diharapkan</source>
            <translation>the field {field} is not of the expected kind</translation>
        </message>
        <message>
            <source>isian {field} tidak ada atau tidak dapat diubah</source>
            <translation>the field {field} does not exist or cannot be changed</translation>
        </message>
        <message>
            <source>isian {field} tidak dikenal</source>
            <translation>the field {field} is not known</translation>
        </message>
        <message>
            <source>isian {field} {n} karakter, paling banyak {most}</source>
            <translation>the field {field} has {n} characters, at most {most}</translation>
        </message>
        <message>
            <source>jam</source>
            <translation>clock</translation>
        </message>
        <message>
            <source>judul {n} karakter; harus 1 sampai {most}</source>
            <translation>the title has {n} characters; it must have 1 to {most}</translation>
        </message>
        <message>
            <source>jumlah kode dan jumlah nama berbeda</source>
            <translation>the number of codes and the number of names differ</translation>
        </message>
        <message>
            <source>kalender {calendar} tanpa jam buka</source>
            <translation>the calendar {calendar} has no opening hours</translation>
        </message>
        <message>
            <source>kantor</source>
            <translation>office</translation>
        </message>
        <message>
            <source>kasus harus berstatus {wanted}, sekarang {state}.</source>
            <translation>the case must be {wanted}; now it is {state}.</translation>
        </message>
        <message>
            <source>kasus ini belum ada di meja ini.</source>
            <translation>this case is not at this desk yet.</translation>
        </message>
        <message>
            <source>kasus ini tidak sedang di {office}</source>
            <translation>this case is not with {office} now</translation>
        </message>
        <message>
            <source>kasus ini {state} dan sekarang di tangan instansi lain.</source>
            <translation>this case is {state} and now in the hands of another office.</translation>
        </message>
        <message>
            <source>kasus saat itu tidak berstatus {wanted}.</source>
            <translation>the case was not {wanted} at that time.</translation>
        </message>
        <message>
            <source>kasus tidak dapat ditautkan dengan dirinya sendiri</source>
            <translation>a case cannot be linked with itself</translation>
        </message>
        <message>
            <source>kategori</source>
            <translation>categories</translation>
        </message>
        <message>
            <source>kategori lain</source>
            <translation>another category</translation>
        </message>
        <message>
            <source>kategori sama</source>
            <translation>same category</translation>
        </message>
        <message>
            <source>kategori “{code}” tidak ada dalam daftar</source>
            <translation>the category “{code}” is not in the list</translation>
        </message>
        <message>
            <source>ke printer</source>
            <translation>to a printer</translation>
        </message>
        <message>
            <source>kelengkapan tidak dipenuhi</source>
            <translation>the missing details never came</translation>
        </message>
        <message>
            <source>klasifikasi “{code}” tidak dikenal; pilihannya {known}</source>
            <translation>the classification “{code}” is not known; the choices are {known}</translation>
        </message>
        <message>
            <source>kode wilayah “{code}” tidak ada dalam daftar</source>
            <translation>the region code “{code}” is not in the list</translation>
        </message>
        <message>
            <source>kode {code} ganda atau tidak urut</source>
            <translation>the code {code} is double or out of order</translation>
        </message>
        <message>
            <source>komputer tidak dapat menulis di sana</source>
            <translation>the computer cannot write there</translation>
        </message>
        <message>
            <source>kosong</source>
            <translation>empty</translation>
        </message>
        <message>
            <source>kunci</source>
            <translation>key</translation>
        </message>
        <message>
            <source>kunci basis data bukan 32 byte</source>
            <translation>the database key is not 32 bytes</translation>
        </message>
        <message>
            <source>lain</source>
            <translation>in another status</translation>
        </message>
        <message>
            <source>langsung</source>
            <translation>in person</translation>
        </message>
        <message>
            <source>laporan ini rahasia dan menyangkut {office}, jadi tidak boleh dibaca di sana</source>
            <translation>this report is secret and concerns {office}, so it must not be read there</translation>
        </message>
        <message>
            <source>laporan yang sama</source>
            <translation>same matter</translation>
        </message>
        <message>
            <source>layanan</source>
            <translation>service</translation>
        </message>
        <message>
            <source>layanan nasional</source>
            <translation>national service</translation>
        </message>
        <message>
            <source>lembar sebelumnya hilang</source>
            <translation>the earlier sheet was lost</translation>
        </message>
        <message>
            <source>lembar sebelumnya rusak atau tidak keluar</source>
            <translation>the earlier sheet was damaged or did not come out</translation>
        </message>
        <message>
            <source>lewat kurang dari sehari</source>
            <translation>late by less than a day</translation>
        </message>
        <message>
            <source>lewat {length}</source>
            <translation>late by {length}</translation>
        </message>
        <message>
            <source>libur nasional: {name}</source>
            <translation>public holiday: {name}</translation>
        </message>
        <message>
            <source>mejanya tidak disahkan oleh layanan nasional yang dikenal di sini</source>
            <translation>its desk was not certified by the national service known here</translation>
        </message>
        <message>
            <source>mengandung SARA atau fitnah</source>
            <translation>contains hate speech or slander</translation>
        </message>
        <message>
            <source>menunggu kelengkapan dari pelapor</source>
            <translation>waiting for details from the reporter</translation>
        </message>
        <message>
            <source>mungkin sama</source>
            <translation>possibly the same</translation>
        </message>
        <message>
            <source>nama, NIK, atau HP belum diisi</source>
            <translation>name, NIK or mobile number is still missing</translation>
        </message>
        <message>
            <source>nilai uang tidak masuk akal; tulis dalam rupiah penuh</source>
            <translation>the amount makes no sense; write it in whole rupiah</translation>
        </message>
        <message>
            <source>nomornya bukan nomor kantor yang menandatanganinya</source>
            <translation>its number is not one of the office that signed it</translation>
        </message>
        <message>
            <source>operator sinkronisasi</source>
            <translation>sync operator</translation>
        </message>
        <message>
            <source>orang ini bukan petugas kantor ini</source>
            <translation>this person does not work at this office</translation>
        </message>
        <message>
            <source>orang ini sudah tercatat pada kasus {number}</source>
            <translation>this person is already on record in case {number}</translation>
        </message>
        <message>
            <source>pejabat penghubung</source>
            <translation>liaison officer</translation>
        </message>
        <message>
            <source>pelapor menerima jawaban</source>
            <translation>the reporter accepts the answer</translation>
        </message>
        <message>
            <source>pelapor yang menghubungi</source>
            <translation>the reporter made contact</translation>
        </message>
        <message>
            <source>pemantau</source>
            <translation>observer</translation>
        </message>
        <message>
            <source>pendaftaran</source>
            <translation>enrolment</translation>
        </message>
        <message>
            <source>penyelia</source>
            <translation>supervisor</translation>
        </message>
        <message>
            <source>penyimpan kunci</source>
            <translation>key store</translation>
        </message>
        <message>
            <source>penyimpanan</source>
            <translation>storage</translation>
        </message>
        <message>
            <source>penyimpanan di sana penuh</source>
            <translation>the storage there is full</translation>
        </message>
        <message>
            <source>peristiwa {event} tidak ada</source>
            <translation>there is no event {event}</translation>
        </message>
        <message>
            <source>pesan</source>
            <translation>message</translation>
        </message>
        <message>
            <source>petugas loket</source>
            <translation>desk clerk</translation>
        </message>
        <message>
            <source>petugas menghubungi, tersambung</source>
            <translation>the desk called, reached</translation>
        </message>
        <message>
            <source>petugas menghubungi, tidak tersambung</source>
            <translation>the desk called, not reached</translation>
        </message>
        <message>
            <source>rahasia terlalu panjang untuk disegel</source>
            <translation>the secret is too long to be sealed</translation>
        </message>
        <message>
            <source>sangat mungkin sama</source>
            <translation>very likely the same</translation>
        </message>
        <message>
            <source>sebagai PDF</source>
            <translation>as a PDF</translation>
        </message>
        <message>
            <source>sebagian teks sama</source>
            <translation>part of the text is the same</translation>
        </message>
        <message>
            <source>sudah ditautkan dengan {number}</source>
            <translation>already linked with {number}</translation>
        </message>
        <message>
            <source>sumber “{code}” tidak dikenal; pilihannya {known}</source>
            <translation>the source “{code}” is not known; the choices are {known}</translation>
        </message>
        <message>
            <source>surat</source>
            <translation>letter</translation>
        </message>
        <message>
            <source>tanggal tidak terbaca; pakai bentuk 2026-11-24 atau 2026-11-24T09:30+07:00</source>
            <translation>the date cannot be read; write 2026-11-24 or 2026-11-24T09:30+07:00</translation>
        </message>
        <message>
            <source>tanggal {day} tidak ada</source>
            <translation>there is no day {day}</translation>
        </message>
        <message>
            <source>tanpa tenggat</source>
            <translation>no deadline</translation>
        </message>
        <message>
            <source>tautan dilepas</source>
            <translation>link lifted</translation>
        </message>
        <message>
            <source>tautan itu tercatat pada kasus {number}; lepaskan dari sana</source>
            <translation>that link is recorded in case {number}; lift it there</translation>
        </message>
        <message>
            <source>teks hampir sama</source>
            <translation>nearly the same text</translation>
        </message>
        <message>
            <source>teks mirip</source>
            <translation>similar text</translation>
        </message>
        <message>
            <source>telepon</source>
            <translation>phone</translation>
        </message>
        <message>
            <source>tempat lain</source>
            <translation>another place</translation>
        </message>
        <message>
            <source>tempat sama</source>
            <translation>same place</translation>
        </message>
        <message>
            <source>tepat waktu</source>
            <translation>on time</translation>
        </message>
        <message>
            <source>terbitan nasional</source>
            <translation>national edition</translation>
        </message>
        <message>
            <source>terlalu umum</source>
            <translation>too general</translation>
        </message>
        <message>
            <source>terlambat kurang dari sehari</source>
            <translation>was late by less than a day</translation>
        </message>
        <message>
            <source>terlambat {length}</source>
            <translation>was late by {length}</translation>
        </message>
        <message>
            <source>tersambung</source>
            <translation>reached</translation>
        </message>
        <message>
            <source>tidak ada di komputer ini, dan tidak diperlukan folder ini</source>
            <translation>is not on this computer, and this folder does not need it</translation>
        </message>
        <message>
            <source>tidak ada lagi yang dikerjakan</source>
            <translation>nothing is left to do</translation>
        </message>
        <message>
            <source>tidak dilanjutkan</source>
            <translation>not continued</translation>
        </message>
        <message>
            <source>tidak seorang pun</source>
            <translation>nobody</translation>
        </message>
        <message>
            <source>tidak sesuai format</source>
            <translation>not in the required form</translation>
        </message>
        <message>
            <source>tidak setiap aturan punya satu kalender kerja</source>
            <translation>not every rule has one working calendar</translation>
        </message>
        <message>
            <source>tidak tersambung</source>
            <translation>not reached</translation>
        </message>
        <message>
            <source>untuk arsip kantor</source>
            <translation>for the office's file</translation>
        </message>
        <message>
            <source>usulan yang dimaksud sudah tidak berlaku.</source>
            <translation>that proposal is no longer in effect.</translation>
        </message>
        <message>
            <source>versi</source>
            <translation>versions</translation>
        </message>
        <message>
            <source>waktu diterima belum memuat zona waktu</source>
            <translation>the time of receipt has no time zone</translation>
        </message>
        <message>
            <source>waktu diterima {moment} belum tiba menurut jam komputer ini ({now})</source>
            <translation>the time of receipt {moment} has not come yet by this computer's clock ({now})</translation>
        </message>
        <message>
            <source>waktu diterima {moment} tidak masuk akal</source>
            <translation>the time of receipt {moment} makes no sense</translation>
        </message>
        <message>
            <source>waktu menunggu habis</source>
            <translation>the waiting time is over</translation>
        </message>
        <message>
            <source>waktu pelapor habis</source>
            <translation>reporter's time is over</translation>
        </message>
        <message>
            <source>wilayah</source>
            <translation>regions</translation>
        </message>
        <message>
            <source>wilayah di atas {name} tidak ada</source>
            <translation>the region above {name} is missing</translation>
        </message>
        <message>
            <source>wilayah sama</source>
            <translation>same area</translation>
        </message>
        <message>
            <source>yang cocok</source>
            <translation>in a fitting status</translation>
        </message>
        <message>
            <source>{before} atau {last}</source>
            <translation>{before} or {last}</translation>
        </message>
        <message>
            <source>{before}, atau {last}</source>
            <translation>{before}, or {last}</translation>
        </message>
        <message>
            <source>{cause} Ketikan terakhir belum tersimpan.</source>
            <translation>{cause} The last of your typing is not saved yet.</translation>
        </message>
        <message>
            <source>{cause} Lembar sudah tercetak, tetapi pencetakannya belum tercatat dalam riwayat.</source>
            <translation>{cause} The sheet was printed, but its printing is not yet noted in the history.</translation>
        </message>
        <message>
            <source>{code} (tidak ada dalam daftar)</source>
            <translation>{code} (not in the list)</translation>
        </message>
        <message>
            <source>{code} bukan kode wilayah</source>
            <translation>{code} is not a region code</translation>
        </message>
        <message>
            <source>{count} tidak disetujui: {names}</source>
            <translation>{count} not approved: {names}</translation>
        </message>
        <message>
            <source>{count} tidak diurungkan: {reason}</source>
            <translation>Not undone: {count}. {reason}</translation>
        </message>
        <message>
            <source>{desk} belum disahkan</source>
            <translation>{desk} not certified yet</translation>
        </message>
        <message>
            <source>{desk} disahkan</source>
            <translation>{desk} certified</translation>
        </message>
        <message>
            <source>{field} harus salah satu dari {known}</source>
            <translation>{field} must be one of {known}</translation>
        </message>
        <message>
            <source>{folder} dapat dibaca orang lain</source>
            <translation>{folder} can be read by others</translation>
        </message>
        <message>
            <source>{here} belum terkirim, {sent} menunggu jawaban</source>
            <translation>{here} not sent yet, {sent} waiting for an answer</translation>
        </message>
        <message>
            <source>{length} lagi</source>
            <translation>{length} left</translation>
        </message>
        <message>
            <source>{length} sejak dijawab {day}.</source>
            <translation>{length} from the answer on {day}.</translation>
        </message>
        <message>
            <source>{length} sejak diminta {day}.</source>
            <translation>{length} from the request on {day}.</translation>
        </message>
        <message>
            <source>{length} sejak diterima instansi {day}.</source>
            <translation>{length} from receipt by the agency on {day}.</translation>
        </message>
        <message>
            <source>{length} sejak diterima {day}.</source>
            <translation>{length} from receipt on {day}.</translation>
        </message>
        <message>
            <source>{name} bukan isi kode tanda terima dan tidak dapat dibaca sebagai berkas.</source>
            <translation>{name} is not the code of a receipt and cannot be read as a file.</translation>
        </message>
        <message>
            <source>{name} bukan sidik kunci induk, dan bukan berkas yang memuatnya.</source>
            <translation>{name} is not the fingerprint of a root key, nor a file that holds one.</translation>
        </message>
        <message>
            <source>{name} tidak terbaca sebagai waktu: {text}.</source>
            <translation>{name} cannot be read as a time: {text}.</translation>
        </message>
        <message>
            <source>{n} MB kosong</source>
            <translation>{n} MB free</translation>
        </message>
        <message>
            <source>{n} bulan lalu</source>
            <translation>months ago: {n}</translation>
        </message>
        <message>
            <source>{n} hari</source>
            <translation>{n} days</translation>
        </message>
        <message>
            <source>{n} hari kerja</source>
            <translation>{n} working days</translation>
        </message>
        <message>
            <source>{n} hari lalu</source>
            <translation>days ago: {n}</translation>
        </message>
        <message>
            <source>{n} hari sesudahnya</source>
            <translation>days later: {n}</translation>
        </message>
        <message>
            <source>{n} jam</source>
            <translation>{n} hours</translation>
        </message>
        <message>
            <source>{n} menit</source>
            <translation>{n} minutes</translation>
        </message>
        <message>
            <source>{office} sudah memegang kasus ini</source>
            <translation>{office} already has this case</translation>
        </message>
        <message>
            <source>{path} bukan basis data Loket: isinya tidak tersandi.</source>
            <translation>{path} is not a Loket database: it is not encrypted.</translation>
        </message>
        <message>
            <source>{remedy} Biarkan jendela ini terbuka.</source>
            <translation>{remedy} Leave this window open.</translation>
        </message>
        <message>
            <source>{row} tertulis dua kali</source>
            <translation>{row} is written twice</translation>
        </message>
        <message>
            <source>{thing} belum diberikan.</source>
            <translation>{thing} was not given.</translation>
        </message>
        <message>
            <source>{thing} kedua tidak sama dengan yang pertama.</source>
            <translation>The second {thing} is not the same as the first.</translation>
        </message>
        <message>
            <source>{thing} “{name}” tidak dapat dipakai: harus 1 sampai {most} huruf.</source>
            <translation>{thing} “{name}” cannot be used: it must have 1 to {most} characters.</translation>
        </message>
        <message>
            <source>{what} berlaku rangkap</source>
            <translation>{what} is in effect twice</translation>
        </message>
    </context>
    <context>
        <name>print</name>
        <message>
            <source>80 mm</source>
            <translation>80 mm</translation>
        </message>
        <message>
            <source>A4</source>
            <translation>A4</translation>
        </message>
        <message>
            <source>A5 mendatar</source>
            <translation>A5 landscape</translation>
        </message>
        <message>
            <source>Alamat pelapor, bila dicatat.</source>
            <translation>The reporter's address, where it was noted.</translation>
        </message>
        <message>
            <source>Dari pelapor: {what}.</source>
            <translation>Of the reporter: {what}.</translation>
        </message>
        <message>
            <source>Isi laporan: laporan ini rahasia.</source>
            <translation>The report itself: it is secret.</translation>
        </message>
        <message>
            <source>Lambang kantor: berkasnya tidak dapat dibaca. Pasang lagi di Pengaturan.</source>
            <translation>The office's crest: its file cannot be read. Set it again in the settings.</translation>
        </message>
        <message>
            <source>Lembar disposisi</source>
            <translation>Disposition sheet</translation>
        </message>
        <message>
            <source>Nama lengkap, nomor identitas, nomor HP, dan alamat pelapor.</source>
            <translation>The reporter's full name, ID number, mobile number and address.</translation>
        </message>
        <message>
            <source>Pelapor minta anonim.</source>
            <translation>The reporter asked to stay anonymous.</translation>
        </message>
        <message>
            <source>Tanda terima</source>
            <translation>Receipt</translation>
        </message>
        <message>
            <source>alamat</source>
            <translation>address</translation>
        </message>
        <message>
            <source>nama lengkap</source>
            <translation>full name</translation>
        </message>
        <message>
            <source>nomor HP lengkap</source>
            <translation>full mobile number</translation>
        </message>
        <message>
            <source>nomor identitas lengkap</source>
            <translation>full ID number</translation>
        </message>
    </context>
    <context>
        <name>proxy</name>
        <message>
            <source>Alamat proksi</source>
            <translation>Proxy address</translation>
        </message>
        <message>
            <source>Bentuknya http://nama:8080, tanpa nama masuk dan kata sandi.</source>
            <translation>Written like http://name:8080, without user name and password.</translation>
        </message>
    </context>
    <context>
        <name>state</name>
        <message>
            <source>Bukan Kewenangan</source>
            <translation>Not Our Authority</translation>
        </message>
        <message>
            <source>Dalam Proses</source>
            <translation>In Process</translation>
        </message>
        <message>
            <source>Di sini</source>
            <translation>Here</translation>
        </message>
        <message>
            <source>Diarsipkan</source>
            <translation>Archived</translation>
        </message>
        <message>
            <source>Dicabut Pelapor</source>
            <translation>Withdrawn by Reporter</translation>
        </message>
        <message>
            <source>Didisposisikan</source>
            <translation>Forwarded</translation>
        </message>
        <message>
            <source>Diterima</source>
            <translation>Received</translation>
        </message>
        <message>
            <source>Ditindaklanjuti</source>
            <translation>Followed Up</translation>
        </message>
        <message>
            <source>Ditunda</source>
            <translation>Postponed</translation>
        </message>
        <message>
            <source>Draf</source>
            <translation>Draft</translation>
        </message>
        <message>
            <source>Hanya di sini</source>
            <translation>Only here</translation>
        </message>
        <message>
            <source>Menunggu Kelengkapan</source>
            <translation>Waiting for Details</translation>
        </message>
        <message>
            <source>Menunggu Persetujuan Disposisi</source>
            <translation>Waiting for Disposition Approval</translation>
        </message>
        <message>
            <source>Menunggu Persetujuan Jawaban</source>
            <translation>Waiting for Answer Approval</translation>
        </message>
        <message>
            <source>Perlu ditinjau</source>
            <translation>Needs review</translation>
        </message>
        <message>
            <source>Sampai</source>
            <translation>Arrived</translation>
        </message>
        <message>
            <source>Selesai</source>
            <translation>Closed</translation>
        </message>
        <message>
            <source>Sudah sampai</source>
            <translation>Arrived</translation>
        </message>
        <message>
            <source>Terkirim</source>
            <translation>Sent</translation>
        </message>
        <message>
            <source>Terkirim, menunggu jawaban</source>
            <translation>Sent, waiting for an answer</translation>
        </message>
        <message>
            <source>Terverifikasi</source>
            <translation>Verified</translation>
        </message>
        <message>
            <source>Tinjau</source>
            <translation>Review</translation>
        </message>
        <message>
            <source>Tunggu Kelengkapan</source>
            <translation>Waits for Details</translation>
        </message>
        <message>
            <source>Tunggu Setuju Disposisi</source>
            <translation>Disposition to Approve</translation>
        </message>
        <message>
            <source>Tunggu Setuju Jawaban</source>
            <translation>Answer to Approve</translation>
        </message>
    </context>
    <context>
        <name>sync_history</name>
        <message>
            <source>Belum berhasil</source>
            <translation>Not completed</translation>
        </message>
        <message>
            <source>Dihentikan</source>
            <translation>Stopped</translation>
        </message>
        <message>
            <source>Kemarin {time}</source>
            <translation>Yesterday {time}</translation>
        </message>
        <message>
            <source>Lengkap</source>
            <translation>Complete</translation>
        </message>
        <message>
            <source>{up} peristiwa dikirim, {down} diterima, {size}.</source>
            <translation>Events sent: {up}, received: {down}, {size}.</translation>
        </message>
    </context>
    <context>
        <name>words</name>
        <message>
            <source>Belum pernah sinkron</source>
            <translation>Never synced yet</translation>
        </message>
        <message>
            <source>Operator sinkronisasi</source>
            <translation>Sync operator</translation>
        </message>
        <message>
            <source>Pejabat penghubung</source>
            <translation>Liaison officer</translation>
        </message>
        <message>
            <source>Pemantau</source>
            <translation>Observer</translation>
        </message>
        <message>
            <source>Penyelia</source>
            <translation>Supervisor</translation>
        </message>
        <message>
            <source>Petugas loket</source>
            <translation>Desk clerk</translation>
        </message>
        <message>
            <source>Selamat malam.</source>
            <translation>Good evening.</translation>
        </message>
        <message>
            <source>Selamat pagi.</source>
            <translation>Good morning.</translation>
        </message>
        <message>
            <source>Selamat siang.</source>
            <translation>Good day.</translation>
        </message>
        <message>
            <source>Selamat sore.</source>
            <translation>Good afternoon.</translation>
        </message>
        <message>
            <source>Sinkron terakhir hari ini {time}</source>
            <translation>Last sync today {time}</translation>
        </message>
        <message>
            <source>Sinkron terakhir {date}, {time}</source>
            <translation>Last sync {date}, {time}</translation>
        </message>
        <message>
            <source>hari ini {time}</source>
            <translation>today {time}</translation>
        </message>
        <message>
            <source>{day} · hari ini</source>
            <translation>{day} · today</translation>
        </message>
    </context>
</TS>
